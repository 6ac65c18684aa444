import { bewaarKoekjes, doorloopInlogdienst, toKoekjes } from '../api/inlogger.ts'

/** The headers of someone who is signed in, as a browser sends them with a change. */
export type Koppen = Readonly<Record<string, string>>

/** Signs a person in at a running portal, through the pages of its identity provider. */
export async function logIn(portaal: string, sub: string): Promise<Koppen> {
  const trommel = new Map<string, string>()
  const begin = await fetch(`${portaal}/auth/login?naar=/`, { redirect: 'manual' })
  bewaarKoekjes(trommel, begin.headers.getSetCookie())
  const terug = await doorloopInlogdienst(begin.headers.get('location') ?? '', sub)
  const klaar = await fetch(terug, { redirect: 'manual', headers: { cookie: toKoekjes(trommel) } })
  bewaarKoekjes(trommel, klaar.headers.getSetCookie())
  const cookie = toKoekjes(trommel)
  const ik = (await (await fetch(`${portaal}/trpc/sessie.ik`, { headers: { cookie } })).json()) as {
    result: { data: { csrfToken: string } }
  }
  return {
    cookie,
    origin: portaal,
    'sec-fetch-site': 'same-origin',
    'x-csrf-token': ik.result.data.csrfToken,
    'content-type': 'application/json',
  }
}

const PLAN = 'Een mobiele fietsenmakerij die bij mensen thuis en op het werk komt. '

let laatste = 0

/**
 * The next made-up client for this gemeente, about 1.5 kB as JSON. The BSN passes the 11-proef and comes once in a run.
 */
export function makeAanmelding(gemeenteId: string) {
  return {
    gemeenteId,
    kanaal: 'zelf' as const,
    aangemeldOp: '2026-01-05',
    geboortedatum: '1985-04-03',
    bsn: nextBsn(),
    voornaam: 'Mo',
    achternaam: 'Voorbeeld',
    uitkering: 'participatiewet' as const,
    plan: PLAN.repeat(16),
    email: 'mo.voorbeeld@voorbeeld.nl',
    telefoon: '06 00000000',
    straat: 'Voorbeeldstraat',
    huisnummer: '12',
    postcode: '1812 AB',
    woonplaats: 'Alkmaar',
  }
}

function nextBsn(): string {
  for (;;) {
    laatste += 1
    const acht = `8${String(laatste).padStart(7, '0')}`
    const rest = acht.split('').reduce((som, cijfer, plaats) => som + Number(cijfer) * (9 - plaats), 0) % 11
    // One digit cannot express the remainder ten.
    if (rest < 10) return `${acht}${rest}`
  }
}
