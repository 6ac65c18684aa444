import type { AppRouter } from '@loket/api'
import { QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink, httpLink, splitLink, TRPCClientError } from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import type { inferRouterOutputs } from '@trpc/server'

/** What each procedure gives: `Uitvoer['sessie']['ik']`. */
export type Uitvoer = inferRouterOutputs<AppRouter>

/** More calls than this in one request the API refuses. */
const SAMEN = 10
const VERS_MS = 15_000

let csrfToken = ''

/** Sets the token that goes with every change; it comes with the session. */
export const zetCsrfToken = (token: string): void => {
  csrfToken = token
}

/** The headers that every request to the API carries, uploads too. */
export const apiKoppen = (): Readonly<Record<string, string>> => (csrfToken ? { 'x-csrf-token': csrfToken } : {})

const isAntwoord = (fout: unknown): boolean =>
  fout instanceof TRPCClientError && (fout as TRPCClientError<AppRouter>).data?.foutcode !== undefined

/** What was fetched, and for how long it counts as fresh. A "no" of the API is an answer: it is not asked again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: VERS_MS, retry: (keer, fout) => !isAntwoord(fout) && keer < 2 },
    mutations: { retry: false },
  },
})

/** The bare client, for what happens outside a component. */
export const apiClient = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      // One change per request, as the API demands: two that happen to leave together would both be refused.
      condition: ({ type }) => type === 'mutation',
      true: httpLink({ url: '/trpc', headers: apiKoppen }),
      false: httpBatchLink({ url: '/trpc', maxItems: SAMEN, headers: apiKoppen }),
    }),
  ],
})

/** The API in components: `useQuery(trpc.sessie.ik.queryOptions())`. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client: apiClient, queryClient })
