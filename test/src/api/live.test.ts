import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { type Luisteraar, luister } from '@loket/db'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Bezoeker, type Loket, maakLoket, toKoppen } from './opstelling.ts'

const PURMEREND = 'GM0439'
let loket: Loket
let luisteraar: Luisteraar
let poort: number
let dossier: { dossierId: string; trajectId: string }

beforeAll(async () => {
  loket = await maakLoket()
  luisteraar = luister(loket.authenticatorUrl, {
    kanaal: 'loket',
    onBericht: (payload) => loket.omroep.meld(payload),
    onHersteld: () => loket.omroep.herlaad(),
    onFout: () => undefined,
  })
  await loket.app.listen({ port: 0, host: '127.0.0.1' })
  poort = (loket.app.server.address() as AddressInfo).port
  dossier = await loket.meldAan(PURMEREND)
  await loket.geefOpdracht(dossier, PURMEREND, 'bureau-noord')
  await vi.waitUntil(() => luisteraar.isVerbonden(), { timeout: 5_000 })
})
afterAll(async () => {
  await luisteraar.stop()
  await loket[Symbol.asyncDispose]()
})

/** What one screen heard so far. */
type Scherm = { readonly tekst: () => string; readonly isDicht: () => boolean; sluit(): void }

async function kijk(wie: Bezoeker, invoer?: object): Promise<Scherm> {
  const afbreken = new AbortController()
  const query = invoer === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(invoer))}`
  const antwoord = await fetch(`http://127.0.0.1:${poort}/trpc/live.wijzigingen${query}`, {
    headers: { cookie: wie.cookie, accept: 'text/event-stream' },
    signal: afbreken.signal,
  })
  expect(antwoord.headers.get('content-type')).toContain('text/event-stream')
  let tekst = ''
  let dicht = false
  const lees = async () => {
    for await (const stuk of antwoord.body!.pipeThrough(new TextDecoderStream())) tekst += stuk
  }
  void lees()
    .catch(() => undefined)
    .finally(() => {
      dicht = true
    })
  await expect.poll(() => tekst).toContain('connected')
  return { tekst: () => tekst, isDicht: () => dicht, sluit: () => afbreken.abort() }
}

async function wijzig(): Promise<void> {
  await loket.super_.query(
    `insert into tijdlijn (gemeente_id, dossier_id, soort, sleutel, door_id, geregistreerd_op, feit_op) values ($1, $2, 'proef', $3, null, app.nu(), app.nu())`,
    [loket.id(PURMEREND), dossier.dossierId, randomUUID()],
  )
}

describe('a live connection', () => {
  it('says which dossier changed to those who may read it, and nothing to others', async () => {
    const namen = ['samira.de.wit', 'jan.vos', 'tom.hoekstra', 'fatima.aydin', 'mirjam.admiraal']
    const schermen = await Promise.all(namen.map(async (naam) => kijk(await loket.bezoek(naam))))
    await wijzig()
    const hoort = () => schermen.map((s) => s.tekst().includes(dossier.dossierId))
    await expect.poll(hoort, { timeout: 5_000 }).toEqual([true, true, true, false, false])
    expect(schermen[0]!.tekst()).toContain('"tabel":"tijdlijn"')
    expect(schermen[3]!.tekst()).not.toContain(loket.id(PURMEREND))
    for (const scherm of schermen) scherm.sluit()
  })

  it('starts with "herlaad" when it comes back', async () => {
    const scherm = await kijk(await loket.bezoek('samira.de.wit'), { lastEventId: '7' })
    await expect.poll(() => scherm.tekst()).toContain('herlaad')
    scherm.sluit()
  })

  it('says "herlaad" when the connection to the database was lost, and hears again', async () => {
    const scherm = await kijk(await loket.bezoek('samira.de.wit'))
    await loket.super_.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'loket-live' and datname = current_database()`,
    )
    await expect.poll(() => scherm.tekst(), { timeout: 5_000 }).toContain('herlaad')
    await wijzig()
    await expect.poll(() => scherm.tekst(), { timeout: 5_000 }).toContain(dossier.dossierId)
    scherm.sluit()
  })

  it('ends with the session', async () => {
    const bezoeker = await loket.bezoek('anja.prins')
    const scherm = await kijk(bezoeker)
    await loket.app.inject({ method: 'POST', url: '/auth/logout', headers: toKoppen(bezoeker) })
    await expect.poll(() => scherm.isDicht(), { timeout: 5_000 }).toBe(true)
  })

  it('ends when the person is no longer active, before anything more is said', async () => {
    const bezoeker = await loket.bezoek('daan.postma')
    const scherm = await kijk(bezoeker)
    await loket.super_.query('update persoon set actief = false where id = $1', [loket.id('daan.postma')])
    await wijzig()
    await expect.poll(() => scherm.tekst(), { timeout: 5_000 }).toContain('NietIngelogd')
    expect(scherm.tekst()).not.toContain(dossier.dossierId)
    scherm.sluit()
  })

  it('does not keep the server from stopping', async () => {
    const server = await loket.maakServer({})
    await server.listen({ port: 0, host: '127.0.0.1' })
    const vorige = poort
    poort = (server.server.address() as AddressInfo).port
    const scherm = await kijk(await loket.bezoek('samira.de.wit'))
    await server.close()
    await expect.poll(() => scherm.isDicht()).toBe(true)
    poort = vorige
  })
})
