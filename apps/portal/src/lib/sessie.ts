import { leesFout } from './fout.ts'
import { apiKoppen, queryClient, trpc, zetCsrfToken, type Uitvoer } from './trpc.ts'
import { zetVoorkeuren } from './voorkeuren.ts'

/** Who is logged in, as the API says it: person, roles, organisation, gemeenten, today. */
export type Sessie = Uitvoer['sessie']['ik']

/** Where logging in begins: the API sends the browser to the login page of the organisation, and back to `terug`. */
export const inlogadres = (terug: string): string => `/auth/login?naar=${encodeURIComponent(terug)}`

// Logging in comes back with a new page, so a stranger stays one as long as this page lives.
let vreemd = false

/**
 * The session, or null for who is not logged in. Anything else that goes wrong is thrown, so that a failing API does
 * not look like being logged out. The language and keys of the person go to the page with it.
 */
export const haalSessie = async (): Promise<Sessie | null> => {
  const vraag = trpc.sessie.ik.queryOptions()
  const bekend = queryClient.getQueryData(vraag.queryKey)
  if (bekend) return bekend
  if (vreemd) return null
  try {
    const sessie = await queryClient.query(vraag)
    zetCsrfToken(sessie.csrfToken)
    zetVoorkeuren({ taal: sessie.taal, sneltoetsen: sessie.sneltoetsen })
    return sessie
  } catch (fout) {
    if (leesFout(fout).code !== 'NietIngelogd') throw fout
    vreemd = true
    return null
  }
}

/** Ends the session here and at the login service of the organisation, and leaves the page in every case. */
export const logUit = async (): Promise<void> => {
  let naar = '/inloggen'
  try {
    const antwoord = await fetch('/auth/logout', { method: 'POST', headers: apiKoppen() })
    const gegeven: unknown = await antwoord.json()
    if (typeof gegeven === 'object' && gegeven !== null && 'naar' in gegeven) naar = String(gegeven.naar)
  } catch {
    // Without a connection the session ends at the API by itself; the page must not stay open with a client on it.
  }
  window.location.assign(naar)
}
