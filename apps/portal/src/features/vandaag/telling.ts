import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

/** How many tasks wait for the reader, behind the word of the navigation. */
export const useTaaktelling = (): number | undefined => useQuery(trpc.vandaag.telling.queryOptions()).data?.aantal
