import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { KnopLink } from '../../components/knop.tsx'
import { LegeStaat } from '../../components/legestaat.tsx'
import { PaginaKop } from '../../components/paginakop.tsx'
import { Kop } from '../../components/tekst.tsx'
import { trpc } from '../../lib/trpc.ts'
import { Opgavebeeld } from './beeld.tsx'
import { kiesEerste } from './beurt.ts'
import { Opgavelijst } from './lijst.tsx'
import { useOpgaveteksten } from './teksten.ts'

/** The start page of a member: this quarter, what is asked, and the quarters before. */
export const DitKwartaalPagina = () => {
  const t = useOpgaveteksten()
  const {
    data: { opgaven },
  } = useSuspenseQuery(trpc.opgave.lijst.queryOptions({}))
  // Chosen once: who agrees or persists sees what became of it, and not suddenly another quarter.
  const [gekozen] = useState(() => kiesEerste(opgaven)?.kwartaal)
  const eerste = opgaven.find(({ kwartaal }) => kwartaal === gekozen) ?? kiesEerste(opgaven)
  if (eerste === undefined) {
    return (
      <>
        <PaginaKop titel={t.ditKwartaal} />
        <LegeStaat titel={t.lijst.leeg}>{t.lijst.leegUitleg}</LegeStaat>
      </>
    )
  }
  return (
    <>
      {eerste.id === null ? <Lopend kwartaal={eerste.kwartaal} /> : <Gesloten opgaveId={eerste.id} />}
      <section className="niet-afdrukken">
        <Kop>{t.lijst.titel}</Kop>
        <Opgavelijst opgaven={opgaven} />
        <div className="knoppenrij opgaveverder">
          <KnopLink to="/resultaten" klein>
            {t.lijst.resultaten}
          </KnopLink>
          <KnopLink to="/productenboek" klein>
            {t.lijst.productenboek}
          </KnopLink>
        </div>
      </section>
    </>
  )
}

const Gesloten = ({ opgaveId }: { opgaveId: string }) => {
  const { data } = useSuspenseQuery(trpc.opgave.haal.queryOptions({ opgaveId }))
  return <Opgavebeeld key={opgaveId} opgave={data} />
}

const Lopend = ({ kwartaal }: { kwartaal: string }) => {
  const { data } = useSuspenseQuery(trpc.opgave.lopend.queryOptions({ kwartaal }))
  return <Opgavebeeld key={kwartaal} opgave={data} />
}
