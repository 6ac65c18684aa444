import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

/** How many messages the reader has not read. */
export const useOngelezen = (): number | undefined => useQuery(trpc.melding.telling.queryOptions()).data?.aantal
