import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Feiten } from '../../components/feiten.tsx'
import { Knop } from '../../components/knop.tsx'
import { Melding } from '../../components/melding.tsx'
import { PaginaKop } from '../../components/paginakop.tsx'
import { Skelet } from '../../components/skelet.tsx'
import { Kop, Koppeling } from '../../components/tekst.tsx'
import { Waarom } from '../../components/waarom.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { trpc, type Uitvoer } from '../../lib/trpc.ts'
import { useWerktVoor } from '../../lib/werktvoor.ts'
import { useWoorden } from '../../teksten/woorden.ts'
import { Bekendmaken } from './bekendmaken.tsx'
import { Briefblokken } from './briefblokken.tsx'
import { InBeeld } from './inbeeld.tsx'
import { naarDossier, toUitleg, zonderGegevens } from './stukken.ts'
import { useBeslisTeksten } from './teksten.ts'
import './beslissen.css'

/** A besluit as the API gives it. */
export type Besluit = Uitvoer['besluit']['haal']

/** One besluit: its letter to read and print, on what it rests, and when it was made known. */
export const BesluitPagina = () => {
  const t = useBeslisTeksten().besluiten
  const woorden = useWoorden()
  const { id } = useParams({ from: '/besluiten/$id' })
  const [gedaan, setGedaan] = useState(false)
  const { data } = useQuery(trpc.besluit.haal.queryOptions({ id }, { throwOnError: zonderGegevens }))
  useWerktVoor(data && { naam: `Gemeente ${data.gemeente}`, code: data.gemeentecode })
  if (data === undefined) return <Skelet regels={10} />
  return (
    <>
      <PaginaKop
        titel={t.een.titel(woorden.besluit[data.soort])}
        lede={<Koppeling {...naarDossier(data.dossierId)}>{`${data.naam}, ${data.dossiernummer}`}</Koppeling>}
        acties={
          <Knop soort="rustig" onClick={() => window.print()}>
            {t.een.afdrukken}
          </Knop>
        }
      />
      <div className="naast-elkaar">
        <div className="alleen-brief">
          {gedaan && (
            <InBeeld>
              <Melding soort="gelukt" titel={t.bekendmaken.gedaan} />
            </InBeeld>
          )}
          {data.magBekendmaken && <Bekendmaken besluit={data} onGedaan={() => setGedaan(true)} />}
          <Kop>{t.een.brief}</Kop>
          <Briefblokken naam={t.een.brief} brief={data.brief} />
        </div>
        <aside className="niet-afdrukken">
          <Besluitfeiten besluit={data} />
        </aside>
      </div>
    </>
  )
}

const Besluitfeiten = ({ besluit }: { besluit: Besluit }) => {
  const t = useBeslisTeksten().besluiten
  const woorden = useWoorden()
  const { dag, vandaag } = useOpmaak()
  const { bekendgemaaktOp, bekendgemaaktDoor, wijze, bezwaarTot, bezwaarUitleg, regels } = besluit
  const uitleg = bezwaarUitleg && toUitleg(bezwaarUitleg)
  return (
    <>
      <Kop>{t.een.feiten}</Kop>
      <Feiten
        feiten={[
          { wat: t.een.namens, is: besluit.namens },
          { wat: t.een.door, is: t.een.doorOp(besluit.door, dag(besluit.beslotenOp)) },
          { wat: t.een.mandaat, is: besluit.mandaatBron },
          {
            wat: t.een.bekend,
            is:
              bekendgemaaktOp && wijze
                ? t.een.bekendDoor(dag(bekendgemaaktOp), woorden.bekendmaking[wijze], bekendgemaaktDoor ?? '')
                : t.nogNiet,
          },
          ...(bezwaarTot
            ? [
                {
                  wat: t.een.bezwaar,
                  is: (
                    <>
                      {dag(bezwaarTot)} {bezwaarTot < vandaag && `(${t.een.voorbij})`}{' '}
                      {uitleg && <Waarom uitleg={uitleg} onderwerp={t.een.bezwaarWaarom} />}
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      <details className="klein">
        <summary>{t.een.regels(regels.length)}</summary>
        <ul>
          {regels.map(({ code, id, geldigVan }) => (
            <li key={id}>
              {code}, {t.een.regelVan(dag(geldigVan))}
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}
