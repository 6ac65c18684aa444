import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { KnopLink } from '../../components/knop.tsx'
import { useSessie } from '../../lib/hoofdroute.ts'
import { trpc } from '../../lib/trpc.ts'
import { Opgavebeeld } from './beeld.tsx'
import { useOpgaveteksten } from './teksten.ts'

const route = getRouteApi('/opgaven/$opgaveId')

/** One opgave, for who follows it: the people of the money at the loket, and the gemeente itself. */
export const OpgavePagina = () => {
  const { opgaveId } = route.useParams()
  const { data } = useSuspenseQuery(trpc.opgave.haal.queryOptions({ opgaveId }))
  return (
    <>
      <Opgavebeeld key={data.id} opgave={data} />
      <Terug />
    </>
  )
}

/** Back to where the opgaven are: of the loket the board, of a gemeente its own page. */
export const Terug = () => {
  const t = useOpgaveteksten()
  const { rolsoort } = useSessie()
  return (
    <p className="niet-afdrukken">
      <KnopLink to={rolsoort === 'centraal' ? '/opgaven' : '/dit-kwartaal'} klein>
        {rolsoort === 'centraal' ? t.alleOpgaven : t.ditKwartaal}
      </KnopLink>
    </p>
  )
}
