import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bezoeker, type Loket, maakLoket } from './opstelling.ts'

const PURMEREND = 'GM0439'
const TEXEL = 'GM0448'

let loket: Loket
let samira: Bezoeker
let dossierId: string
beforeAll(async () => {
  loket = await maakLoket()
  samira = await loket.bezoek('samira.de.wit')
  dossierId = (await loket.meldAan(PURMEREND, 'jan.vos')).dossierId
})
afterAll(async () => {
  await loket[Symbol.asyncDispose]()
})
const rijen = async (tekst: string, ...waarden: unknown[]) =>
  (await loket.super_.query<Record<string, unknown>>(tekst, waarden)).rows

describe('a registration', () => {
  it('of a contact stands in row, timeline and audit, with both moments', async () => {
    const { data } = await samira.doe('notitie.voegToe', {
      id: randomUUID(),
      dossierId,
      soort: 'telefoon',
      feitOp: '2026-09-02',
      tekst: 'Keuken gevonden',
    })
    expect(data).toMatchObject({ id: expect.any(String) as string })
    const tijdlijn = (await samira.vraag('dossier.tijdlijn', { dossierId, groepen: ['contact'] })).data
    expect(tijdlijn).toMatchObject({
      feiten: [
        { soort: 'notitie', tekst: 'Keuken gevonden', feitOp: '2026-09-02T10:00:00.000Z', door: 'Samira de Wit' },
      ],
      groepen: { contact: 1, dossier: 1 },
      totaal: 2,
    })
    expect(await rijen("select count(*)::int as n from audit where wat = 'notitie_toegevoegd'")).toEqual([{ n: 1 }])
    const morgen = await samira.doe('notitie.voegToe', {
      id: randomUUID(),
      dossierId,
      soort: 'telefoon',
      feitOp: '2099-01-01',
      tekst: 'x',
    })
    expect(morgen.fout?.foutcode).toBe('FeitInToekomst')
    // Notes are of the loket alone.
    const jan = await loket.bezoek('jan.vos')
    expect((await jan.vraag('notitie.lijst', { dossierId })).data).toEqual([])
    expect((await jan.vraag('dossier.tijdlijn', { dossierId })).tekst).not.toContain('Keuken')
  })

  it('of an appointment can be moved, and closed once with a report that stays with the loket', async () => {
    const gepland = await samira.doe('afspraak.plan', {
      id: randomUUID(),
      dossierId,
      soort: 'driegesprek',
      datum: '2026-10-05',
      tijd: '10:30',
      duurMinuten: 60,
      plaats: 'Stadhuis Purmerend',
      deelnemers: 'Klant, Bureau Noord, Samira',
    })
    const afspraakId = (gepland.data as { id: string }).id
    const verzet = { wat: 'verzet', dossierId, afspraakId, datum: '2026-10-06', tijd: '09:00', plaats: 'Online' }
    expect((await samira.doe('afspraak.werkBij', verzet)).fout).toBeUndefined()
    const afloop = { wat: 'afloop', dossierId, afspraakId, status: 'geweest', verslag: 'Plan besproken' }
    expect((await samira.doe('afspraak.werkBij', afloop)).fout).toBeUndefined()
    expect((await samira.doe('afspraak.werkBij', afloop)).fout?.foutcode).toBe('StandVeranderd')
    expect((await samira.vraag('afspraak.lijst', { dossierId })).data).toMatchObject([
      { begintOp: '2026-10-06T07:00:00.000Z', plaats: 'Online', status: 'geweest', verslag: 'Plan besproken' },
    ])
    const jan = await loket.bezoek('jan.vos')
    expect((await jan.vraag('afspraak.lijst', { dossierId })).data).toMatchObject([
      { status: 'geweest', verslag: null },
    ])
    expect((await jan.doe('afspraak.werkBij', afloop)).status).toBe(403)
  })

  it('of changed details names the fields and never the values', async () => {
    const gegevens = {
      dossierId,
      voornaam: 'Mo',
      achternaam: 'Voorbeeld',
      uitkering: 'ioaw',
      plan: 'Een cateringbedrijf',
      telefoon: '06 1234 5678',
      postcode: '1811ka',
    }
    expect((await samira.doe('dossier.wijzigGegevens', gegevens)).data).toEqual({
      dossierId,
      gewijzigd: ['uitkering', 'telefoon', 'postcode'],
    })
    expect((await samira.doe('dossier.wijzigGegevens', gegevens)).data).toEqual({ dossierId, gewijzigd: [] })
    const [audit] = await rijen("select nieuw from audit where wat = 'gegevens_gewijzigd'")
    expect(audit).toEqual({ nieuw: { velden: ['uitkering', 'telefoon', 'postcode'] } })
    expect(await rijen('select postcode from belanghebbende where dossier_id = $1', dossierId)).toEqual([
      { postcode: '1811 KA' },
    ])
  })

  it('of another consulent takes the open tasks along', async () => {
    await loket.super_.query(
      `insert into taak (gemeente_id, dossier_id, soort, sleutel, voor_rol, voor_persoon)
       values ($1, $2, 'toets_voorwaarden', 'traject:x:voorwaarden', 'consulent', $3)`,
      [loket.id(PURMEREND), dossierId, loket.id('samira.de.wit')],
    )
    const naar = { dossierId, consulentId: loket.id('daan.postma'), klantmanagerId: loket.id('jan.vos') }
    expect((await samira.doe('dossier.wijsToe', naar)).fout).toBeUndefined()
    expect(await rijen('select voor_persoon from taak where dossier_id = $1', dossierId)).toEqual([
      { voor_persoon: loket.id('daan.postma') },
    ])
    const beeld = (await samira.vraag('dossier.haal', { dossierId })).data
    expect(beeld).toMatchObject({
      consulent: { naam: 'Daan Postma' },
      taken: [{ voorMij: false, persoon: 'Daan Postma' }],
    })
    for (const verkeerd of [
      { ...naar, consulentId: loket.id('remco.hendriks') },
      { ...naar, klantmanagerId: loket.id('mirjam.admiraal') },
    ]) {
      expect((await samira.doe('dossier.wijsToe', verkeerd)).status).toBe(404)
    }
  })
})

describe('the list', () => {
  it('filters, sorts and pages without losing or repeating a row', async () => {
    for (let nr = 0; nr < 55; nr += 1) await loket.meldAan(TEXEL)
    const gezien: string[] = []
    let na: string | null = null
    do {
      const blad: { rijen: { id: string; nummer: string }[]; totaal: number; volgende: string | null } = (
        await samira.vraag('dossier.lijst', {
          filter: { gemeente: loket.id(TEXEL) },
          sortering: { kolom: 'naam', richting: 'af' },
          na,
        })
      ).data as never
      expect(blad.totaal).toBe(55)
      gezien.push(...blad.rijen.map((r) => r.nummer))
      na = blad.volgende
    } while (na !== null)
    expect(gezien).toHaveLength(55)
    expect(new Set(gezien).size).toBe(55)
    const leeg = await samira.vraag('dossier.lijst', { filter: { q: '%' } })
    expect(leeg.data).toMatchObject({ totaal: 0, rijen: [] })
    expect((await samira.vraag('dossier.lijst', { filter: {}, na: 'onzin' })).fout?.foutcode).toBe('InvoerOnjuist')
    const wacht = await samira.vraag('dossier.lijst', { filter: { wacht: 'loket' } })
    expect(wacht.data).toMatchObject({
      totaal: 1,
      rijen: [{ wacht: { soort: 'toets_voorwaarden', persoon: 'Daan Postma', voorMij: false } }],
    })
  })

  it('is searched by name, number and KvK, and by the amount of a krediet', async () => {
    const zoek = async (vraag: string) =>
      ((await samira.vraag('zoek.zoek', { vraag })).data as { id: string }[]).map((g) => g.id)
    const [{ nummer } = {}] = await rijen('select nummer from dossier where id = $1', dossierId)
    expect(await zoek(String(nummer))).toContain(dossierId)
    expect((await zoek('voorbeeld')).length).toBe(12)
    expect(await zoek('_%')).toEqual([])
    await loket.super_.query(`update belanghebbende set kvk_nummer = '69599084' where dossier_id = $1`, [dossierId])
    expect(await zoek('69599084')).toEqual([dossierId])
  })
})

describe('an export', () => {
  it('has the rows of the filter, no formula that runs, and an audit row per gemeente', async () => {
    await loket.super_.query(
      `update belanghebbende set onderneming_naam = '=HYPERLINK("http://x")' where dossier_id = $1`,
      [dossierId],
    )
    const antwoord = await loket.app.inject({
      url: `/export/dossiers.csv?gemeente=${loket.id(PURMEREND)}&sorteer=naam&richting=op`,
      headers: { cookie: samira.cookie },
    })
    expect(antwoord.statusCode).toBe(200)
    expect(antwoord.headers['content-disposition']).toContain('.csv')
    const regels = antwoord.body.replace('\uFEFF', '').trim().split('\n')
    expect(antwoord.body.startsWith('\uFEFF')).toBe(true)
    expect(regels).toHaveLength(2)
    expect(regels[0]).toContain('Dossier;Cliënt;Onderneming')
    expect(regels[1]).toContain(`'=HYPERLINK`)
    expect(await rijen("select actor_id, nieuw from audit where wat = 'export_dossiers'")).toEqual([
      { actor_id: loket.id('samira.de.wit'), nieuw: { vorm: 'csv', aantal: 1, metNamen: true } },
    ])
  })

  it('is a workbook too, and nothing for who may not see the list', async () => {
    const xlsx = await loket.app.inject({ url: '/export/dossiers.xlsx', headers: { cookie: samira.cookie } })
    expect(xlsx.statusCode).toBe(200)
    expect(xlsx.rawPayload.subarray(0, 2).toString()).toBe('PK')
    for (const sub of ['noor.bakker', 'tom.hoekstra']) {
      const wie = await loket.bezoek(sub)
      const nee = await loket.app.inject({ url: '/export/dossiers.csv', headers: { cookie: wie.cookie } })
      expect(nee.statusCode).toBe(403)
    }
    expect((await loket.app.inject({ url: '/export/dossiers.csv' })).statusCode).toBe(401)
    const jan = await loket.bezoek('jan.vos')
    const eigen = await loket.app.inject({ url: '/export/dossiers.csv', headers: { cookie: jan.cookie } })
    expect(eigen.body.trim().split('\n')).toHaveLength(2)
    const onzin = await loket.app.inject({ url: '/export/dossiers.csv?gemeente=x', headers: { cookie: samira.cookie } })
    expect(onzin.statusCode).toBe(400)
  })
})

describe('what belongs to one person', () => {
  it('drafts and views are the own ones alone', async () => {
    const sleutel = `beslis_toetsmoment/${randomUUID()}`
    const bewaard = await samira.doe('concept.bewaar', { sleutel, inhoud: { reden: 'Nog niet af' } })
    expect(bewaard.data).toMatchObject({ bewaardOp: expect.any(String) as string })
    expect((await samira.doe('concept.bewaar', { sleutel, inhoud: { reden: 'Bijna af' } })).fout).toBeUndefined()
    expect((await samira.vraag('concept.haal', { sleutel })).data).toMatchObject({ inhoud: { reden: 'Bijna af' } })
    const daan = await loket.bezoek('daan.postma')
    expect((await daan.vraag('concept.haal', { sleutel })).data).toBeNull()
    await samira.doe('concept.verwijder', { sleutel })
    expect((await samira.vraag('concept.haal', { sleutel })).data).toBeNull()

    const weergave = { pagina: 'dossiers', naam: 'Te laat in Purmerend', zoek: 'wacht=te_laat' }
    const nieuw = (await samira.doe('weergave.bewaar', weergave)).data as { id: string }
    await samira.doe('weergave.bewaar', { ...weergave, zoek: 'wacht=mij' })
    expect((await samira.vraag('weergave.lijst', { pagina: 'dossiers' })).data).toMatchObject([
      { id: nieuw.id, zoek: 'wacht=mij' },
    ])
    await daan.doe('weergave.verwijder', { id: nieuw.id })
    expect((await samira.vraag('weergave.lijst', { pagina: 'dossiers' })).data).toHaveLength(1)
    await samira.doe('weergave.verwijder', { id: nieuw.id })
    expect((await samira.vraag('weergave.lijst', { pagina: 'dossiers' })).data).toEqual([])
  })
})
