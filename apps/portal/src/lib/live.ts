import type { AppRouter } from '@loket/api'
import type { Query } from '@tanstack/react-query'
import { createTRPCClient, httpSubscriptionLink } from '@trpc/client'
import { leesFout } from './fout.ts'
import { queryClient } from './trpc.ts'
import { zetLive } from './verbinding.ts'

// A client of its own: this module is fetched after the first page is shown (see the frame).
const liveClient = createTRPCClient<AppRouter>({ links: [httpSubscriptionLink({ url: '/trpc' })] })

/** Changes that come in a burst are answered by one round of asking again. */
const SAMEN_MS = 300

/** True when what a query shows can have changed with one of these dossiers; a query of another dossier cannot. */
export const isGeraakt = (sleutel: readonly unknown[], dossiers: ReadonlySet<string>): boolean => {
  const vraag = sleutel[1]
  const invoer = typeof vraag === 'object' && vraag !== null && 'input' in vraag ? vraag.input : undefined
  const eigen = typeof invoer === 'object' && invoer !== null && 'dossierId' in invoer ? invoer.dossierId : undefined
  return typeof eigen !== 'string' || dossiers.has(eigen)
}

/**
 * Keeps what is on the screen equal to the record: asks again for what was touched, and for everything after a lost
 * connection. Tells through `useVerbonden` whether the line stands, and calls `onUitgelogd` when the session ended.
 * Returns how to stop.
 */
export const volgWijzigingen = (onUitgelogd: () => void): (() => void) => {
  let dossiers = new Set<string>()
  let alles = false
  let klok: ReturnType<typeof setTimeout> | undefined

  const vraagOpnieuw = () => {
    klok = undefined
    const [geraakt, iedereen] = [dossiers, alles]
    dossiers = new Set()
    alles = false
    void queryClient.invalidateQueries({
      predicate: (vraag: Query) => iedereen || isGeraakt(vraag.queryKey, geraakt),
    })
  }
  const lijn = liveClient.live.wijzigingen.subscribe(undefined, {
    onData: ({ data }) => {
      if (data.soort === 'herlaad') alles = true
      else for (const { dossierId } of data.wijzigingen) dossiers.add(dossierId)
      klok ??= setTimeout(vraagOpnieuw, SAMEN_MS)
    },
    onConnectionStateChange: ({ state }) => zetLive(state === 'pending'),
    onError: (fout) => {
      if (leesFout(fout).code === 'NietIngelogd') onUitgelogd()
      else zetLive(false)
    },
  })
  return () => {
    clearTimeout(klok)
    lijn.unsubscribe()
  }
}
