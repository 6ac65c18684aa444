import type { FastifyInstance } from 'fastify'

/** Cookies by name, as a browser keeps them for one host. */
type Koektrommel = Map<string, string>

/** Puts the cookies of an answer in the jar; an empty value takes one out. */
export function bewaarKoekjes(trommel: Koektrommel, koppen: readonly string[]): void {
  for (const kop of koppen) {
    const [naam = '', ...rest] = (kop.split(';')[0] ?? '').split('=')
    const waarde = rest.join('=')
    if (waarde === '') trommel.delete(naam)
    else trommel.set(naam, waarde)
  }
}

/** The cookie header of a jar. */
export function toKoekjes(trommel: Koektrommel): string {
  return [...trommel].map(([naam, waarde]) => `${naam}=${waarde}`).join('; ')
}

/** Set-Cookie headers of an injected answer. */
export function toKoppen(waarde: string | string[] | undefined): readonly string[] {
  return waarde === undefined ? [] : [waarde].flat()
}

/**
 * Goes through the pages of the identity provider as a browser does: chooses a person and comes back. In: the address
 * that /auth/login sent to. Out: the address of /auth/callback with its query.
 */
export async function doorloopInlogdienst(begin: string, sub: string): Promise<URL> {
  const trommel: Koektrommel = new Map()
  let adres = new URL(begin)
  let formulier: string | undefined
  for (let stap = 0; stap < 10; stap += 1) {
    const antwoord = await fetch(adres, {
      redirect: 'manual',
      headers: {
        cookie: toKoekjes(trommel),
        ...(formulier === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(formulier === undefined ? {} : { method: 'POST', body: formulier }),
    })
    bewaarKoekjes(trommel, antwoord.headers.getSetCookie())
    formulier = undefined
    const verder = antwoord.headers.get('location')
    if (verder === null) {
      if (!adres.pathname.startsWith('/inloggen/')) throw new Error(`De inlogdienst bleef staan op ${adres.pathname}`)
      formulier = new URLSearchParams({ sub }).toString()
      continue
    }
    adres = new URL(verder, adres)
    if (adres.pathname === '/auth/callback') return adres
  }
  throw new Error('De inlogdienst stuurt in een kring')
}

/** Logs a person in and gives the session's cookie header, from an optional jar that the browser had already. */
export async function logIn(app: FastifyInstance, sub: string, trommel: Koektrommel = new Map()): Promise<string> {
  const begin = await app.inject({ url: '/auth/login?naar=/', headers: { cookie: toKoekjes(trommel) } })
  bewaarKoekjes(trommel, toKoppen(begin.headers['set-cookie']))
  const terug = await doorloopInlogdienst(String(begin.headers.location), sub)
  const klaar = await app.inject({
    url: `${terug.pathname}${terug.search}`,
    headers: { cookie: toKoekjes(trommel) },
  })
  if (klaar.statusCode !== 303) throw new Error(`Inloggen van ${sub} gaf ${klaar.statusCode}: ${klaar.body}`)
  bewaarKoekjes(trommel, toKoppen(klaar.headers['set-cookie']))
  return toKoekjes(trommel)
}
