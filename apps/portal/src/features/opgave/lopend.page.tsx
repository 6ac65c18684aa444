import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { trpc } from '../../lib/trpc.ts'
import { Opgavebeeld } from './beeld.tsx'
import { Terug } from './opgave.page.tsx'

const route = getRouteApi('/opgaven/loopt')

/** A quarter that is not closed yet, as the opgave it would be now. */
export const LopendPagina = () => {
  const { kwartaal = '', gemeente } = route.useSearch()
  const { data } = useSuspenseQuery(
    trpc.opgave.lopend.queryOptions({ kwartaal, ...(gemeente !== undefined && { gemeenteId: gemeente }) }),
  )
  return (
    <>
      <Opgavebeeld opgave={data} />
      <Terug />
    </>
  )
}
