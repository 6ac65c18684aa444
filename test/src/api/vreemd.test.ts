import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bezoeker, type Loket, maakLoket } from './opstelling.ts'

const PURMEREND = 'GM0439'
const CONCEPT = 'beslis_toetsmoment/x'

let loket: Loket
let samira: Bezoeker
let tom: Bezoeker
let dossierId: string
let leveringId: string
beforeAll(async () => {
  loket = await maakLoket()
  samira = await loket.bezoek('samira.de.wit')
  tom = await loket.bezoek('tom.hoekstra')
  const dossier = await loket.meldAan(PURMEREND, 'jan.vos')
  dossierId = dossier.dossierId
  const opdracht = await loket.geefOpdracht(dossier, PURMEREND, 'bureau-noord')
  leveringId = opdracht.leveringId
  await loket.super_.query(`update opdracht set status = 'lopend' where id = $1`, [opdracht.opdrachtId])
})
afterAll(async () => {
  await loket[Symbol.asyncDispose]()
})

const notitie = (anders: object = {}) => ({
  id: randomUUID(),
  dossierId,
  soort: 'telefoon',
  feitOp: '2026-09-02',
  tekst: 'Gebeld',
  ...anders,
})
const afspraak = (anders: object = {}) => ({
  id: randomUUID(),
  dossierId,
  soort: 'gesprek',
  datum: '2026-10-05',
  tijd: '10:30',
  duurMinuten: 60,
  plaats: 'Loket',
  deelnemers: 'Klant',
  ...anders,
})
const tel = async (wat: string): Promise<number> =>
  (await loket.super_.query<{ n: number }>(`select count(*)::int as n from ${wat}`)).rows[0]!.n

describe('een plek in een lijst die iemand verzint', () => {
  const maak = (waarde: unknown) => Buffer.from(JSON.stringify(waarde)).toString('base64url')
  const id = randomUUID()
  it.each([
    ['geen tijdstip', maak(['gisteren', id])],
    ['een dag die niet bestaat', maak(['2026-02-31T10:00:00.000Z', id])],
    ['een jaar nul', maak(['0000-01-01T00:00:00.000Z', id])],
    ['geen id', maak(['2026-09-01T10:00:00.000Z', '-'.repeat(36)])],
    ['geen paar', maak(['2026-09-01T10:00:00.000Z'])],
    ['een verboden teken', maak(['\u0000', id])],
    ['geen JSON', 'abc'],
    ['iets anders', maak({ waarde: 1 })],
  ])('met %s is onjuiste invoer, nooit een storing', async (_wat, na) => {
    const tijdlijn = await samira.vraag('dossier.tijdlijn', { dossierId, groepen: [], na })
    expect([tijdlijn.status, tijdlijn.fout?.foutcode]).toEqual([400, 'InvoerOnjuist'])
    const lijst = await samira.vraag('dossier.lijst', { filter: {}, na })
    expect([200, 400]).toContain(lijst.status)
  })

  it('zonder uuid of met een verboden teken wordt ook in de lijst van dossiers geweigerd', async () => {
    for (const na of [maak(['x', '-'.repeat(36)]), maak(['\u0000', id]), maak(['\uD800', id])]) {
      expect((await samira.vraag('dossier.lijst', { filter: {}, na })).fout?.foutcode).toBe('InvoerOnjuist')
    }
  })
})

describe('een teken dat Postgres niet kan bewaren', () => {
  const tekens = ['a\u0000b', '\uD800', 'x\uDC00y']
  it('wordt in een concept geweigerd, hoe diep het ook zit, en ook in een naam van een veld', async () => {
    for (const teken of tekens) {
      for (const inhoud of [
        { reden: teken },
        { waarden: { criteria: [{ toelichting: teken }] } },
        { [teken]: 'reden' },
      ]) {
        const { status, fout } = await samira.doe('concept.bewaar', { sleutel: CONCEPT, inhoud })
        expect([status, fout?.velden]).toEqual([400, { inhoud: 'TekstBevatVerbodenTeken' }])
      }
    }
    expect((await samira.doe('concept.bewaar', { sleutel: CONCEPT, inhoud: { reden: 'a\tb\nc ☃' } })).status).toBe(200)
  })

  it('en een concept dat eindeloos diep is ook, zonder storing', async () => {
    const diep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`
    const antwoord = await loket.app.inject({
      method: 'POST',
      url: '/trpc/concept.bewaar',
      headers: {
        cookie: samira.cookie,
        'x-csrf-token': samira.csrfToken,
        origin: 'http://localhost:8080',
        'content-type': 'application/json',
      },
      payload: `{"sleutel":"${CONCEPT}","inhoud":${diep}}`,
    })
    expect([antwoord.statusCode, antwoord.body]).toEqual([400, expect.stringContaining('VormOnjuist')])
  })

  it('wordt in elk ander veld geweigerd, met een zin bij dat veld', async () => {
    for (const teken of tekens) {
      const antwoorden = [
        await samira.doe('notitie.voegToe', notitie({ tekst: teken })),
        await samira.doe('afspraak.plan', afspraak({ plaats: teken })),
        await samira.doe('weergave.bewaar', { pagina: 'dossiers', naam: 'Mijn lijst', zoek: teken }),
        await samira.doe('weergave.bewaar', { pagina: 'dossiers', naam: teken, zoek: '' }),
        await tom.doe('levering.bewaarConcept', { leveringId, inhoud: { doel: teken }, basis: null }),
        await samira.vraag('dossier.lijst', { filter: { q: teken } }),
        await samira.vraag('zoek.zoek', { vraag: `ab${teken}` }),
      ]
      expect(antwoorden.map((a) => [a.status, Object.values(a.fout?.velden ?? {})])).toEqual(
        antwoorden.map(() => [400, ['TekstBevatVerbodenTeken']]),
      )
    }
  })
})

describe('een verkeerde vorm', () => {
  it('heet zo, en is iets anders dan een leeg veld', async () => {
    const { fout } = await samira.doe('notitie.voegToe', notitie({ tekst: 5, feitOp: undefined, soort: null }))
    expect(fout?.velden).toEqual({ tekst: 'VormOnjuist', feitOp: 'VeldLeeg', soort: 'InvoerOnjuist' })
    const leeg = await samira.doe('notitie.voegToe', notitie({ tekst: null }))
    expect(leeg.fout?.velden).toEqual({ tekst: 'VeldLeeg' })
    expect((await samira.doe('notitie.voegToe', notitie({ tekst: ['x'] }))).fout?.velden).toEqual({
      tekst: 'VormOnjuist',
    })
  })

  it('in de basis van een concept is geen storing', async () => {
    for (const basis of ['gisteren', '2026-02-31T10:00:00Z', '0000-01-01T00:00:00Z', '']) {
      const { status, fout } = await tom.doe('levering.bewaarConcept', { leveringId, inhoud: {}, basis })
      expect([status, fout?.foutcode, Object.keys(fout?.velden ?? {})]).toEqual([400, 'InvoerOnjuist', ['basis']])
    }
    expect((await tom.doe('levering.bewaarConcept', { leveringId, inhoud: { doel: 'x' }, basis: null })).status).toBe(
      200,
    )
  })
})

describe('een vreemde dag of tijd', () => {
  it('buiten elke eeuw van een mens wordt geweigerd', async () => {
    for (const dag of ['1000-01-01', '1899-12-31', '2100-01-01', '9999-12-31']) {
      expect((await samira.doe('notitie.voegToe', notitie({ feitOp: dag }))).fout?.velden).toEqual({
        feitOp: 'DatumBuitenBereik',
      })
      expect((await samira.doe('afspraak.plan', afspraak({ datum: dag }))).fout?.velden).toEqual({
        datum: 'DatumBuitenBereik',
      })
    }
    expect((await samira.doe('afspraak.plan', afspraak({ datum: '2026-02-31' }))).fout?.velden).toEqual({
      datum: 'DatumOngeldig',
    })
  })

  it('in het uur dat de klok overslaat bestaat niet: niet bij plannen, verzetten of de selectie', async () => {
    const nacht = { datum: '2026-03-29', tijd: '02:30' }
    expect((await samira.doe('afspraak.plan', afspraak(nacht))).fout?.velden).toEqual({ tijd: 'MomentOngeldig' })
    const id = randomUUID()
    expect((await samira.doe('afspraak.plan', afspraak({ id, datum: '2026-03-29', tijd: '03:00' }))).status).toBe(200)
    const verzet = { wat: 'verzet', dossierId, afspraakId: id, plaats: 'Loket', ...nacht }
    expect((await samira.doe('afspraak.werkBij', verzet)).fout?.velden).toEqual({ tijd: 'MomentOngeldig' })
    const selectie = await samira.doe('traject.planSelectie', {
      commandoId: randomUUID(),
      onderwerpId: randomUUID(),
      gegevens: { vorm: 'gesprek', uitvoerder: 'loket', plaats: 'Loket', ...nacht },
    })
    expect(selectie.fout?.velden).toEqual({ 'gegevens.tijd': 'MomentOngeldig' })
  })
})

describe('wie twee keer klikt', () => {
  it('schrijft één notitie en één afspraak, en hoort twee keer hetzelfde', async () => {
    const [voor, gepland] = [await tel('notitie'), await tel('afspraak')]
    const [een, plan] = [notitie({ tekst: 'Een keer' }), afspraak()]
    const antwoorden = await Promise.all([
      ...[1, 2, 3].map(() => samira.doe('notitie.voegToe', een)),
      ...[1, 2, 3].map(() => samira.doe('afspraak.plan', plan)),
    ])
    expect(antwoorden.map((a) => [a.status, a.data])).toEqual([
      ...Array.from({ length: 3 }, () => [200, { id: een.id }]),
      ...Array.from({ length: 3 }, () => [200, { id: plan.id }]),
    ])
    expect([await tel('notitie'), await tel('afspraak')]).toEqual([voor + 1, gepland + 1])
    expect(await tel(`tijdlijn where sleutel in ('notitie:${een.id}', 'afspraak:${plan.id}')`)).toBe(2)
    expect(await tel(`audit where onderwerp_id in ('${een.id}', '${plan.id}')`)).toBe(2)

    const verzet = {
      wat: 'verzet',
      dossierId,
      afspraakId: plan.id,
      datum: '2026-10-06',
      tijd: '11:00',
      plaats: 'Loket',
    }
    for (let keer = 0; keer < 2; keer += 1) expect((await samira.doe('afspraak.werkBij', verzet)).status).toBe(200)
    expect(await tel(`tijdlijn where soort = 'afspraak_verzet' and gegevens->>'afspraakId' = '${plan.id}'`)).toBe(1)
  })

  it('met iets anders onder hetzelfde id hoort dat het al verstuurd is; van een ander is het er niet', async () => {
    const een = notitie()
    await samira.doe('notitie.voegToe', een)
    const voor = await tel('notitie')
    const daan = await loket.bezoek('daan.postma')
    for (const antwoord of [
      await samira.doe('notitie.voegToe', { ...een, tekst: 'Iets anders' }),
      await daan.doe('notitie.voegToe', een),
      await samira.doe('afspraak.plan', afspraak({ id: (await maakAfspraak()).id, plaats: 'Elders' })),
    ]) {
      expect([antwoord.status, antwoord.fout?.foutcode]).toEqual([409, 'CommandoAlGebruikt'])
    }
    expect(await tel('notitie')).toBe(voor)
    expect((await samira.doe('notitie.voegToe', { ...een, id: undefined })).fout?.velden).toEqual({ id: 'VeldLeeg' })
  })

  async function maakAfspraak(): Promise<{ id: string }> {
    const plan = afspraak()
    expect((await samira.doe('afspraak.plan', plan)).status).toBe(200)
    return plan
  }
})

describe('wat geen verzoek is', () => {
  it('zoals een adres dat niet te lezen is, krijgt de code en één zin', async () => {
    for (const url of ['/%ff', '/dossiers/%', `/bestanden/${'x'.repeat(2_000)}`]) {
      const { statusCode, body, headers } = await loket.app.inject({ url, headers: { accept: 'text/html' } })
      expect([statusCode, JSON.parse(body)]).toEqual([
        400,
        { foutcode: 'VerzoekOnleesbaar', melding: expect.stringMatching(/^We konden .+\.$/) as string },
      ])
      expect(headers['cache-control']).toBe('no-store')
    }
    const trpc = await samira.vraag('%ff')
    expect([trpc.status, trpc.fout?.foutcode]).toEqual([400, 'VerzoekOnleesbaar'])
    for (const url of ['/%00', '/assets/%00', '/assets/..%2f..%2fpackage.json']) {
      expect([url, (await loket.app.inject({ url })).statusCode]).toEqual([
        url,
        expect.toSatisfy((s: number) => s < 500),
      ])
    }
  })

  it('of koppen boven elke maat, krijgt dezelfde vorm op de kale verbinding', async () => {
    const app = await loket.maakServer({})
    await app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = app.server.address() as AddressInfo
    const zeg = (tekst: string) =>
      new Promise<string>((klaar, mis) => {
        let antwoord = ''
        const lijn = connect(port, '127.0.0.1', () => lijn.write(tekst))
        lijn.on('data', (stuk: Buffer) => (antwoord += stuk.toString('utf8')))
        lijn.on('end', () => klaar(antwoord))
        lijn.on('error', mis)
      })
    const teGroot = await zeg(`GET / HTTP/1.1\r\nHost: x\r\nCookie: a=${'x'.repeat(40_000)}\r\n\r\n`)
    expect(teGroot).toMatch(/^HTTP\/1\.1 431 /)
    expect(teGroot).toMatch(/\{"foutcode":"VerzoekTeGroot","melding":"Dit verzoek is te groot\.[^"]+"\}$/)
    const onzin = await zeg('HALLO\r\n\r\n')
    expect(onzin).toMatch(/^HTTP\/1\.1 400 /)
    expect(onzin).toMatch(/\{"foutcode":"VerzoekOnleesbaar","melding":"[^"]+"\}$/)
  })
})
