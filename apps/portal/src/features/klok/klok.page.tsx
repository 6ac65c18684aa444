import { useSuspenseQuery } from '@tanstack/react-query'
import { Feiten } from '../../components/feiten.tsx'
import { Melding } from '../../components/melding.tsx'
import { PaginaKop } from '../../components/paginakop.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { trpc } from '../../lib/trpc.ts'
import { Klokformulier } from './klokformulier.tsx'
import { Onderweg, Uitkomst } from './reis.tsx'
import { useKlokTeksten } from './teksten.ts'
import './klok.css'

/** The clock makes several steps a second; an hour on which nothing moves it needs no more than a look now and then. */
const ONDERWEG_MS = 700
const STIL_MS = 15_000

/** Moves the clock of the region ahead: how it stands, what lies on the way, and how far a journey is. */
export const KlokPagina = () => {
  const t = useKlokTeksten()
  const { datum, tijd } = useOpmaak()
  const { data } = useSuspenseQuery({
    ...trpc.klok.stand.queryOptions(),
    refetchInterval: ({ state }) => (state.data?.reis?.status === 'loopt' ? ONDERWEG_MS : STIL_MS),
  })
  const moment = (op: string): string => `${datum(op)} ${tijd(op)}`
  const { reis } = data
  return (
    <>
      <PaginaKop titel={t.titel} onder={t.onder} />
      <Feiten
        feiten={[
          { wat: t.nu, is: moment(data.wettelijk) },
          { wat: t.echt, is: moment(data.echt) },
        ]}
      />
      {reis?.status === 'loopt' && <Onderweg reis={reis} nu={data.wettelijk} />}
      {reis && reis.status !== 'loopt' && <Uitkomst reis={reis} />}
      {!data.isVerzetbaar && <Melding soort="info">{t.staatVast}</Melding>}
      {data.isVerzetbaar && reis?.status !== 'loopt' && <Klokformulier key={reis?.id ?? 'eerste'} />}
    </>
  )
}
