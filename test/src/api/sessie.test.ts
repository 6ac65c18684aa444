import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bewaarKoekjes, doorloopInlogdienst, logIn, toKoekjes, toKoppen as toCookieKoppen } from './inlogger.ts'
import { type Loket, maakBezoeker, maakLoket, ONBEKEND, PUBLIEK, toKoppen } from './opstelling.ts'

let loket: Loket
beforeAll(async () => {
  loket = await maakLoket()
})
afterAll(async () => {
  await loket[Symbol.asyncDispose]()
})

describe('logging in', () => {
  it('gives a session with person, roles, gemeenten and a token', async () => {
    const { data } = await (await loket.bezoek('samira.de.wit')).vraag('sessie.ik')
    expect(data).toMatchObject({
      persoon: { naam: 'Samira de Wit' },
      rollen: ['consulent'],
      rolsoort: 'centraal',
      organisatie: { code: 'GM0361', soort: 'gemeente' },
      taal: 'nl',
    })
    expect((data as { gemeenten: unknown[] }).gemeenten).toHaveLength(17)
  })

  it('gives a bureau the gemeenten of its open opdrachten, and a member its own', async () => {
    const dossier = await loket.meldAan('GM0439')
    await loket.geefOpdracht(dossier, 'GM0439', 'bureau-noord')
    const bureau = (await (await loket.bezoek('tom.hoekstra')).vraag('sessie.ik')).data
    expect(bureau).toMatchObject({ rolsoort: 'bureau', gemeenten: [{ naam: 'Gemeente Purmerend', code: 'GM0439' }] })
    const lid = (await (await loket.bezoek('jan.vos')).vraag('sessie.ik')).data
    expect(lid).toMatchObject({ rolsoort: 'lid', gemeenten: [{ code: 'GM0439' }] })
  })

  it('sets a cookie that no script reads and no other site sends, and keeps only a hash of it', async () => {
    const begin = await loket.app.inject({ url: '/auth/login' })
    const [kop = ''] = toCookieKoppen(begin.headers['set-cookie'])
    expect(kop).toMatch(/^loket=/)
    expect(kop).toMatch(/; Path=\//)
    expect(kop).toMatch(/HttpOnly/)
    expect(kop).toMatch(/SameSite=Lax/)
    const sessieId = decodeURIComponent(kop.split(';')[0]!.slice('loket='.length)).split('.')[0]!
    const { rows } = await loket.super_.query<{ n: number }>(
      `select count(*)::int as n from sessie where id_hash = $1 or gegevens::text like '%' || $1 || '%'`,
      [sessieId],
    )
    expect(rows[0]!.n).toBe(0)
  })

  it('gives a new id, so that an id from before logging in is worthless', async () => {
    const trommel = new Map<string, string>()
    const begin = await loket.app.inject({ url: '/auth/login' })
    bewaarKoekjes(trommel, toCookieKoppen(begin.headers['set-cookie']))
    const geplant = toKoekjes(trommel)
    const na = await logIn(loket.app, 'samira.de.wit', trommel)
    expect(na).not.toBe(geplant)
    expect((await (await maakBezoeker(loket.app, geplant)).vraag('sessie.ik')).status).toBe(401)
  })

  it('refuses an unknown person with a sentence and makes no session', async () => {
    const begin = await loket.app.inject({ url: '/auth/login' })
    const trommel = new Map<string, string>()
    bewaarKoekjes(trommel, toCookieKoppen(begin.headers['set-cookie']))
    const terug = await doorloopInlogdienst(String(begin.headers.location), ONBEKEND.sub)
    const voor = await telSessies()
    const klaar = await loket.app.inject({
      url: `${terug.pathname}${terug.search}`,
      headers: { cookie: toKoekjes(trommel) },
    })
    expect(klaar.statusCode).toBe(403)
    expect(klaar.body).toContain('niet bekend in het loket')
    expect(klaar.body).not.toMatch(/script|style/)
    expect(await telSessies()).toBe(voor - 1)
  })

  it('refuses a callback without its login, with another state, and a second time', async () => {
    expect((await loket.app.inject({ url: '/auth/callback?code=x&state=y' })).statusCode).toBe(400)
    const begin = await loket.app.inject({ url: '/auth/login' })
    const trommel = new Map<string, string>()
    bewaarKoekjes(trommel, toCookieKoppen(begin.headers['set-cookie']))
    const terug = await doorloopInlogdienst(String(begin.headers.location), 'samira.de.wit')
    const vals = new URLSearchParams(terug.search)
    vals.set('state', 'anders')
    const headers = { cookie: toKoekjes(trommel) }
    expect((await loket.app.inject({ url: `/auth/callback?${vals.toString()}`, headers })).statusCode).toBe(400)
    expect((await loket.app.inject({ url: `${terug.pathname}${terug.search}`, headers })).statusCode).toBe(303)
    expect((await loket.app.inject({ url: `${terug.pathname}${terug.search}`, headers })).statusCode).toBe(400)
  })

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example/',
    '/\t/evil.example',
    '/auth/login',
    '/trpc/x',
    'x',
    '/.//elders.example/pad',
    '/a/..//elders.example',
  ])('goes to the start page when asked to go to %s', async (naar) => {
    const begin = await loket.app.inject({ url: `/auth/login?naar=${encodeURIComponent(naar)}` })
    const trommel = new Map<string, string>()
    bewaarKoekjes(trommel, toCookieKoppen(begin.headers['set-cookie']))
    const terug = await doorloopInlogdienst(String(begin.headers.location), 'samira.de.wit')
    const klaar = await loket.app.inject({
      url: `${terug.pathname}${terug.search}`,
      headers: { cookie: toKoekjes(trommel) },
    })
    expect(klaar.headers.location).toBe(`${PUBLIEK}/`)
  })

  it('goes back to the page that was asked for', async () => {
    const begin = await loket.app.inject({ url: '/auth/login?naar=%2Fdossiers%2F1%3Ftab%3Dstukken' })
    const trommel = new Map<string, string>()
    bewaarKoekjes(trommel, toCookieKoppen(begin.headers['set-cookie']))
    const terug = await doorloopInlogdienst(String(begin.headers.location), 'samira.de.wit')
    const klaar = await loket.app.inject({
      url: `${terug.pathname}${terug.search}`,
      headers: { cookie: toKoekjes(trommel) },
    })
    expect(klaar.headers.location).toBe(`${PUBLIEK}/dossiers/1?tab=stukken`)
  })
})

describe('a session', () => {
  it('loses a role that is withdrawn at the next request, and ends for a person who is made inactive', async () => {
    const bezoeker = await loket.bezoek('daan.postma')
    await loket.super_.query(`update persoon_rol set geldig_tot = app.vandaag() where persoon_id = $1`, [
      loket.id('daan.postma'),
    ])
    expect(await bezoeker.vraag('sessie.ik')).toMatchObject({ status: 401, fout: { foutcode: 'NietIngelogd' } })
    await loket.super_.query(`update persoon_rol set geldig_tot = null where persoon_id = $1`, [
      loket.id('daan.postma'),
    ])
    expect((await bezoeker.vraag('sessie.ik')).status).toBe(200)
    await loket.super_.query('update persoon set actief = false where id = $1', [loket.id('daan.postma')])
    expect((await bezoeker.vraag('sessie.ik')).status).toBe(401)
    await loket.super_.query('update persoon set actief = true where id = $1', [loket.id('daan.postma')])
  })

  it('ends after an hour without use and after ten hours in all, by real time', async () => {
    const bezoeker = await loket.bezoek('petra.kuiper')
    const zet = (wat: string) =>
      loket.super_.query(`update sessie set ${wat} where persoon_id = $1`, [loket.id('petra.kuiper')])
    const rest = async () => {
      const { rows } = await loket.super_.query<{ m: number }>(
        'select round(extract(epoch from verloopt_op - app.echte_tijd()) / 60)::int as m from sessie where persoon_id = $1',
        [loket.id('petra.kuiper')],
      )
      return rows[0]!.m
    }
    await zet(`verloopt_op = app.echte_tijd() + interval '10 minutes'`)
    await bezoeker.vraag('sessie.ik')
    expect(await rest()).toBe(60)
    // Nine and a half hours old: use moves the end no further than the tenth hour.
    await zet(`verloopt_op = app.echte_tijd() + interval '10 minutes',
      gegevens = jsonb_set(gegevens, '{begonnenOp}', to_jsonb(app.echte_tijd() - interval '9 hours 30 minutes'))`)
    await bezoeker.vraag('sessie.ik')
    expect(await rest()).toBe(30)
    await zet(`verloopt_op = app.echte_tijd() - interval '1 second'`)
    expect((await bezoeker.vraag('sessie.ik')).status).toBe(401)
  })

  it('is dead on the server after logging out, and the provider is told', async () => {
    const bezoeker = await loket.bezoek('anja.prins')
    const uit = await loket.app.inject({ method: 'POST', url: '/auth/logout', headers: toKoppen(bezoeker) })
    expect(uit.statusCode).toBe(200)
    const naar = new URL(uit.json<{ naar: string }>().naar)
    expect(naar.pathname).toBe('/session/end')
    expect(naar.searchParams.get('post_logout_redirect_uri')).toBe(`${PUBLIEK}/`)
    expect(toCookieKoppen(uit.headers['set-cookie']).join()).toMatch(/loket=;/)
    expect((await bezoeker.vraag('sessie.ik')).status).toBe(401)
  })

  it('is refused when its cookie is not ours', async () => {
    const { cookie } = await loket.bezoek('petra.kuiper')
    for (const vals of [`${cookie}x`, cookie.replace(/\..*$/, ''), 'loket=abc', `loket=${'a'.repeat(5_000)}`]) {
      expect((await (await maakBezoeker(loket.app, vals)).vraag('sessie.ik')).status).toBe(401)
    }
  })

  it('keeps the preferences of a person, and only those', async () => {
    const bezoeker = await loket.bezoek('petra.kuiper')
    expect((await bezoeker.doe('sessie.zetVoorkeur', { taal: 'en' })).data).toEqual({ taal: 'en', sneltoetsen: true })
    expect((await bezoeker.doe('sessie.zetVoorkeur', { sneltoetsen: false })).data).toEqual({
      taal: 'en',
      sneltoetsen: false,
    })
    expect(await bezoeker.doe('sessie.zetVoorkeur', { taal: 'fr' })).toMatchObject({
      status: 400,
      fout: { foutcode: 'InvoerOnjuist', velden: { taal: 'InvoerOnjuist' } },
    })
    expect((await bezoeker.doe('sessie.zetVoorkeur', { actief: false })).status).toBe(400)
  })
})

async function telSessies(): Promise<number> {
  const { rows } = await loket.super_.query<{ n: number }>('select count(*)::int as n from sessie')
  return rows[0]!.n
}
