import { useEffect, useState } from 'react'
import { PaginaKop } from '../../components/paginakop.tsx'
import { Alinea, Kop } from '../../components/tekst.tsx'
import { WeergaveExport } from '../../components/weergave-export.tsx'
import { useWerktVoor } from '../../lib/werktvoor.ts'
import { useSessie } from '../../lib/hoofdroute.ts'
import { Akkoord } from './akkoord.tsx'
import { Cijfer } from './cijfer.tsx'
import { Opgavewacht } from './opgavewacht.tsx'
import { Producten } from './producten.tsx'
import { Regels } from './regels.tsx'
import { useOpgaveteksten } from './teksten.ts'
import { useOpgavezinnen, type Opgave } from './zinnen.ts'
import './opgave.css'

/** An opgave: what is asked, the number and why it differs, the products with their lines, and what stands beside it. */
export const Opgavebeeld = ({ opgave }: { opgave: Opgave }) => {
  const t = useOpgaveteksten()
  const { rolsoort } = useSessie()
  const { kwartaalVan } = useOpgavezinnen()
  const [akkoord, setAkkoord] = useState(false)
  // How often was asked to dispute a line: each time the lines open again.
  const [betwist, setBetwist] = useState(0)
  const { gemeente } = opgave
  useWerktVoor(rolsoort === 'centraal' ? { naam: `Gemeente ${gemeente.naam}`, code: gemeente.code } : undefined)
  useNaarAnker()
  return (
    <article className="opgave">
      <PaginaKop
        lede={[t.opgaveVan(gemeente.naam), opgave.nummer ?? t.status[opgave.status]].join(' · ')}
        titel={kwartaalVan(opgave.kwartaal)}
      />
      <Opgavewacht
        opgave={opgave}
        onAkkoord={() => setAkkoord(true)}
        onBetwist={() => setBetwist((keer) => keer + 1)}
      />
      {akkoord && opgave.mag.includes('keur_goed') && <Akkoord opgave={opgave} onSluit={() => setAkkoord(false)} />}
      {opgave.status !== 'geparkeerd' && <Cijfer opgave={opgave} />}
      {opgave.status !== 'geparkeerd' && <Producten opgave={opgave} betwist={betwist} />}
      {opgave.ernaast.length > 0 && (
        <section className="opgaveernaast">
          <Kop id="ernaast">{t.ernaast.titel}</Kop>
          <Alinea gedempt>{t.ernaast.uitleg}</Alinea>
          <Regels opgave={opgave} regels={opgave.ernaast} naam={t.ernaast.titel} />
        </section>
      )}
      <div className="opgave__onder">
        <WeergaveExport
          {...(opgave.id !== null &&
            opgave.status !== 'geparkeerd' && {
              csv: `/export/opgave.csv?opgaveId=${opgave.id}`,
              xlsx: `/export/opgave.xlsx?opgaveId=${opgave.id}`,
            })}
        />
      </div>
    </article>
  )
}

/** A link to a place on this page leads there also when the page still had to be fetched. Each opgave has a key of its own. */
const useNaarAnker = (): void => {
  useEffect(() => {
    const anker = window.location.hash.slice(1)
    if (anker === '') return
    const doel = document.getElementById(anker)
    doel?.scrollIntoView()
    doel?.focus({ preventScroll: true })
  }, [])
}
