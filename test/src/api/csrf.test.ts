import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bezoeker, type Loket, maakLoket, PUBLIEK, toKoppen } from './opstelling.ts'

let loket: Loket
let bezoeker: Bezoeker
beforeAll(async () => {
  loket = await maakLoket()
  bezoeker = await loket.bezoek('samira.de.wit')
})
afterAll(async () => {
  await loket[Symbol.asyncDispose]()
})

const VOORKEUR = '/trpc/sessie.zetVoorkeur'

async function zet(koppen: Record<string, string>, opties: { url?: string; payload?: string; soort?: string } = {}) {
  const antwoord = await loket.app.inject({
    method: 'POST',
    url: opties.url ?? VOORKEUR,
    headers: { 'content-type': opties.soort ?? 'application/json', ...koppen },
    payload: opties.payload ?? JSON.stringify({ taal: 'en' }),
  })
  return { status: antwoord.statusCode, tekst: antwoord.body }
}

async function taal(): Promise<string> {
  const { rows } = await loket.super_.query<{ taal: string }>('select taal from persoon where id = $1', [
    loket.id('samira.de.wit'),
  ])
  return rows[0]!.taal
}

describe('a request that changes something', () => {
  it.each([
    ['no token', { 'x-csrf-token': '' }],
    ['a token that was made up', { 'x-csrf-token': 'a.b' }],
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['a site beside ours', { origin: `${PUBLIEK}.evil.example` }],
    ['a page of the same site, another origin', { 'sec-fetch-site': 'same-site' }],
    ['an origin that says null', { origin: 'null', 'sec-fetch-site': '' }],
    ['an address bar', { 'sec-fetch-site': 'none' }],
  ])('is refused with %s', async (_wat, anders) => {
    const koppen = Object.fromEntries(
      Object.entries({ ...toKoppen(bezoeker), ...anders }).filter(([, waarde]) => waarde !== ''),
    )
    const { status, tekst } = await zet(koppen)
    expect(status).toBe(403)
    expect(tekst).toContain('VerzoekVerlopen')
    expect(await taal()).toBe('nl')
  })

  it('is refused without any word about where it comes from', async () => {
    const { cookie, csrfToken } = bezoeker
    expect((await zet({ cookie, 'x-csrf-token': csrfToken })).status).toBe(403)
  })

  it("is refused with another person's token", async () => {
    const ander = await loket.bezoek('daan.postma')
    expect((await zet(toKoppen({ cookie: bezoeker.cookie, csrfToken: ander.csrfToken }))).status).toBe(403)
  })

  it('is refused as a form, or as plain text that is JSON', async () => {
    for (const soort of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x']) {
      expect((await zet(toKoppen(bezoeker), { soort })).status).toBeGreaterThanOrEqual(400)
    }
    expect(await taal()).toBe('nl')
  })

  it('cannot be a GET, whatever it calls itself', async () => {
    const invoer = encodeURIComponent(JSON.stringify({ taal: 'en' }))
    for (const extra of ['', '&_method=POST']) {
      const antwoord = await loket.app.inject({
        url: `${VOORKEUR}?input=${invoer}${extra}`,
        headers: { ...toKoppen(bezoeker), 'x-http-method-override': 'POST' },
      })
      expect(antwoord.statusCode).toBe(405)
    }
    expect(await taal()).toBe('nl')
  })

  it('is never one of a batch', async () => {
    const url = `${VOORKEUR},sessie.zetVoorkeur?batch=1`
    const payload = JSON.stringify({ 0: { taal: 'en' }, 1: { taal: 'en' } })
    for (const pad of [url, url.replace(',', '%2C')]) {
      expect(await zet(toKoppen(bezoeker), { url: pad, payload })).toMatchObject({ status: 400 })
    }
    expect(await taal()).toBe('nl')
  })

  it('cannot log a visitor out from another site', async () => {
    const antwoord = await loket.app.inject({
      method: 'POST',
      url: '/auth/logout',
      headers: { cookie: bezoeker.cookie, origin: 'https://evil.example' },
    })
    expect(antwoord.statusCode).toBe(403)
    expect((await bezoeker.vraag('sessie.ik')).status).toBe(200)
  })

  it('works from our own pages, with Origin alone or with Sec-Fetch-Site', async () => {
    const { cookie, csrfToken } = bezoeker
    const token = { cookie, 'x-csrf-token': csrfToken }
    const nl = { payload: '{"taal":"nl"}' }
    expect((await zet({ ...token, origin: PUBLIEK }, nl)).status).toBe(200)
    expect((await zet({ ...token, 'sec-fetch-site': 'same-origin' }, nl)).status).toBe(200)
  })
})

describe('a batch of questions', () => {
  it('holds at most ten', async () => {
    const bundel = (n: number) =>
      loket.app.inject({
        url: `/trpc/${Array(n).fill('sessie.ik').join(',')}?batch=1`,
        headers: { cookie: bezoeker.cookie },
      })
    expect((await bundel(10)).statusCode).toBe(200)
    expect((await bundel(11)).statusCode).toBe(400)
    expect((await bundel(400)).statusCode).toBeGreaterThanOrEqual(400)
    const kommas = await loket.app.inject({
      url: `/trpc/${','.repeat(500)}?batch=1`,
      headers: { cookie: bezoeker.cookie },
    })
    expect(kommas.statusCode).toBe(400)
    expect(kommas.body.length).toBeLessThan(1_000)
  })

  it('counts each question against the limit, and tells the other session nothing of it', async () => {
    const app = await loket.maakServer({ grenzen: { procedures: 25 } })
    const bundel = (cookie: string) =>
      app.inject({ url: `/trpc/${Array(10).fill('sessie.ik').join(',')}?batch=1`, headers: { cookie } })
    expect((await bundel(bezoeker.cookie)).statusCode).toBe(200)
    expect((await bundel(bezoeker.cookie)).statusCode).toBe(200)
    const derde = await bundel(bezoeker.cookie)
    const codes = derde.json<{ error?: { data: { foutcode: string } } }[]>().map((a) => a.error?.data.foutcode)
    expect(codes.filter((c) => c === 'TeVeelVerzoeken').length).toBeGreaterThanOrEqual(5)
    expect((await bundel((await loket.bezoek('daan.postma')).cookie)).statusCode).toBe(200)
  })
})

describe('the headers', () => {
  it('allow nothing inline, no frame, no referrer and no cache', async () => {
    for (const url of ['/trpc/sessie.ik', '/gezond', '/auth/callback', '/bestaat-niet']) {
      const { headers } = await loket.app.inject({ url, headers: { cookie: bezoeker.cookie } })
      const csp = String(headers['content-security-policy'])
      expect(csp).toContain("script-src 'self'")
      expect(csp).toContain("style-src 'self'")
      expect(csp).toContain("frame-ancestors 'none'")
      expect(csp).not.toContain('unsafe')
      expect(headers).toMatchObject({
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      })
      expect(headers).not.toHaveProperty('x-powered-by')
    }
  })

  it('never allow another origin to read an answer', async () => {
    for (const origin of ['null', 'https://evil.example', `${PUBLIEK}.evil.example`]) {
      const { headers } = await loket.app.inject({
        url: '/trpc/sessie.ik',
        headers: { cookie: bezoeker.cookie, origin },
      })
      expect(headers).not.toHaveProperty('access-control-allow-origin')
      expect(headers).not.toHaveProperty('access-control-allow-credentials')
    }
  })

  it('of a forwarded address count only from a proxy that was named', async () => {
    const app = await loket.maakServer({ grenzen: { procedures: 1 } })
    const anoniem = (adres: string) =>
      app.inject({ url: '/trpc/sessie.ik', headers: { 'x-forwarded-for': adres } }).then((a) => a.statusCode)
    expect(await anoniem('10.0.0.1')).toBe(401)
    expect(await anoniem('10.0.0.2')).toBe(429)
  })
})
