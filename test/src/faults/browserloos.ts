import { bewaarKoekjes, doorloopInlogdienst, toKoekjes } from '../api/inlogger.ts'

/** What a mutation answered: the data, a refusal with its code, or nothing because the other side fell away. */
export type Uitslag =
  | { readonly soort: 'antwoord'; readonly data: Record<string, unknown> }
  | { readonly soort: 'fout'; readonly foutcode: string }
  | { readonly soort: 'weg' }

/** Someone signed in at a running portal, over real HTTP, with a browser's headers. */
export type Klant = { doe(pad: string, invoer: object): Promise<Uitslag> }

/** Logs in through the pages of the identity provider of a running stack. */
export async function logKlantIn(portaal: string, sub: string): Promise<Klant> {
  const trommel = new Map<string, string>()
  const begin = await fetch(`${portaal}/auth/login?naar=/`, { redirect: 'manual' })
  bewaarKoekjes(trommel, begin.headers.getSetCookie())
  const terug = await doorloopInlogdienst(begin.headers.get('location') ?? '', sub)
  const klaar = await fetch(terug, { redirect: 'manual', headers: { cookie: toKoekjes(trommel) } })
  bewaarKoekjes(trommel, klaar.headers.getSetCookie())
  const ik = await fetch(`${portaal}/trpc/sessie.ik`, { headers: { cookie: toKoekjes(trommel) } })
  const { result } = (await ik.json()) as { result: { data: { csrfToken: string } } }
  const koppen = {
    cookie: toKoekjes(trommel),
    origin: portaal,
    'sec-fetch-site': 'same-origin',
    'x-csrf-token': result.data.csrfToken,
    'content-type': 'application/json',
  }
  return {
    async doe(pad, invoer) {
      try {
        const antwoord = await fetch(`${portaal}/trpc/${pad}`, {
          method: 'POST',
          headers: koppen,
          body: JSON.stringify(invoer),
          signal: AbortSignal.timeout(20_000),
        })
        const lichaam = (await antwoord.json()) as {
          result?: { data: Record<string, unknown> }
          error?: { data: { foutcode: string } }
        }
        if (lichaam.result !== undefined) return { soort: 'antwoord', data: lichaam.result.data }
        return { soort: 'fout', foutcode: lichaam.error?.data.foutcode ?? 'OnbekendeFout' }
      } catch {
        return { soort: 'weg' }
      }
    },
  }
}
