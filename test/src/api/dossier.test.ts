import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bezoeker, type Loket, maakLoket } from './opstelling.ts'

const PURMEREND = 'GM0439' // policy: the klantmanager may open belemmeringen
const HEILOO = 'GM0399' // no policy about preparation
const CASTRICUM = 'GM0383' // ISD: no second preparation
const BSN = '123456782'

let loket: Loket
let samira: Bezoeker
let jan: Bezoeker
beforeAll(async () => {
  loket = await maakLoket()
  samira = await loket.bezoek('samira.de.wit')
  jan = await loket.bezoek('jan.vos')
})
afterAll(async () => {
  await loket[Symbol.asyncDispose]()
})

const invoer = (cbsCode: string, anders: object = {}) => ({
  gemeenteId: loket.id(cbsCode),
  kanaal: 'zelf',
  aangemeldOp: '2026-09-01',
  voornaam: 'Meriem',
  achternaam: 'El Amrani',
  geboortedatum: '1985-04-03',
  bsn: BSN,
  uitkering: 'participatiewet',
  plan: 'Een cateringbedrijf',
  ...anders,
})
type Nieuw = { dossierId: string; nummer: string }
async function meldAan(cbsCode: string, anders: object = {}, wie = samira): Promise<Nieuw> {
  const antwoord = await wie.doe('dossier.aanmelden', invoer(cbsCode, anders))
  expect(antwoord.fout).toBeUndefined()
  return antwoord.data as Nieuw
}
const rijen = async (tekst: string, ...waarden: unknown[]) =>
  (await loket.super_.query<Record<string, unknown>>(tekst, waarden)).rows
let volgende = 0
/** A BSN that passes the 11-proef and was not used here before. */
function nieuweBsn(): string {
  for (;;) {
    const basis = String(20_000_000 + (volgende += 1))
    const som = basis.split('').reduce((s, c, i) => s + Number(c) * (9 - i), 0) % 11
    if (som < 10) return basis + String(som)
  }
}

describe('an aanmelding', () => {
  it('writes dossier, process, timeline and audit at once, and its BSN nowhere in plain text', async () => {
    const { dossierId, nummer } = await meldAan(PURMEREND, { bsn: BSN })
    expect(nummer).toMatch(/^PUR-\d{4}-0001$/)
    expect(await rijen('select soort from tijdlijn where dossier_id = $1', dossierId)).toEqual([{ soort: 'aangemeld' }])
    expect(await rijen('select wat from audit where onderwerp_id = $1', dossierId)).toEqual([
      { wat: 'dossier_aangemeld' },
    ])
    expect(await rijen('select status from proces where dossier_id = $1', dossierId)).toEqual([
      { status: 'te_starten' },
    ])
    const alles = await rijen(
      `select (select string_agg(b::text, '') from belanghebbende b where dossier_id = $1)
        || (select string_agg(a::text, '') from audit a) || (select string_agg(t::text, '') from tijdlijn t) as tekst`,
      dossierId,
    )
    expect(String(alles[0]?.['tekst'])).not.toContain(BSN)
  })

  it('of a klantmanager is for the own gemeente and makes her the klantmanager', async () => {
    const { dossierId } = await meldAan(PURMEREND, { bsn: nieuweBsn(), kanaal: 'uwv' }, jan)
    expect(await rijen('select klantmanager_id, consulent_id, kanaal from dossier where id = $1', dossierId)).toEqual([
      { klantmanager_id: loket.id('jan.vos'), consulent_id: null, kanaal: 'klantmanager' },
    ])
    expect(await jan.doe('dossier.aanmelden', invoer(HEILOO, { bsn: nieuweBsn() }))).toMatchObject({
      status: 404,
      fout: { foutcode: 'NietGevonden' },
    })
  })

  it('is refused field by field, with a code for each', async () => {
    const antwoord = await samira.doe(
      'dossier.aanmelden',
      invoer(PURMEREND, { bsn: '123456789', postcode: '0123 AB', email: 'a@b, c@d', voornaam: ' ', kvkNummer: '123' }),
    )
    expect(antwoord.fout).toEqual({
      foutcode: 'InvoerOnjuist',
      code: 'BAD_REQUEST',
      httpStatus: 400,
      velden: {
        bsn: 'BsnOngeldig',
        postcode: 'PostcodeOngeldig',
        email: 'EmailOngeldig',
        voornaam: 'VeldLeeg',
        kvkNummer: 'KvkNummerOngeldig',
      },
    })
  })

  it('of a client with an open dossier needs a reason, also when a colleague has that dossier', async () => {
    const bsn = nieuweBsn()
    const eerste = await meldAan(PURMEREND, { bsn })
    const dubbel = await jan.doe('dossier.aanmelden', invoer(PURMEREND, { bsn }))
    expect(dubbel).toMatchObject({
      status: 409,
      fout: { foutcode: 'ClientHeeftAlDossier', gegevens: { nummer: eerste.nummer } },
    })
    expect(dubbel.tekst).not.toContain('Amrani')
    const tweede = await meldAan(PURMEREND, { bsn, tochAanmelden: 'Tweelingbroer, BSN is nagekeken' }, jan)
    expect(
      await rijen("select tekst from tijdlijn where dossier_id = $1 and soort = 'toch_aangemeld'", tweede.dossierId),
    ).toEqual([{ tekst: 'Tweelingbroer, BSN is nagekeken' }])
    // Another gemeente knows nothing of it.
    await meldAan(HEILOO, { bsn })
  })

  it('sent twice at the same moment makes one dossier', async () => {
    const bsn = nieuweBsn()
    const antwoorden = await Promise.all([1, 2, 3].map(() => jan.doe('dossier.aanmelden', invoer(PURMEREND, { bsn }))))
    expect(antwoorden.map((a) => a.status).toSorted((a, b) => a - b)).toEqual([200, 409, 409])
  })

  it('of a second preparation is refused where policy says so', async () => {
    const bsn = nieuweBsn()
    const eerste = await meldAan(CASTRICUM, { bsn })
    await loket.super_.query(
      `update traject set status = 'afgesloten', begin = '2026-01-05', laatste_dag = '2026-06-05', maximum_dag = '2026-07-04' where dossier_id = $1`,
      [eerste.dossierId],
    )
    expect(await samira.doe('dossier.aanmelden', invoer(CASTRICUM, { bsn }))).toMatchObject({
      fout: { foutcode: 'TweedeVoorbereidingGeweigerd', gegevens: { nummer: eerste.nummer } },
    })
    const tweede = await meldAan(CASTRICUM, { bsn, tochAanmelden: 'Nieuwe omstandigheden: diploma gehaald' })
    const { data } = await samira.vraag('dossier.haal', { dossierId: tweede.dossierId })
    expect(data).toMatchObject({
      eerdere: [{ nummer: eerste.nummer }],
      tweedePeriode: { waarde: expect.any(String) as string },
    })
  })
})

describe('a dossier', () => {
  it('is whole for the loket, and without money or remarks for its klantmanager', async () => {
    const { dossierId } = await meldAan(PURMEREND, { bsn: nieuweBsn(), klantmanagerId: loket.id('jan.vos') })
    const voorLoket = (await samira.vraag('dossier.haal', { dossierId })).data
    expect(voorLoket).toMatchObject({
      zicht: 'volledig',
      klant: { achternaam: 'El Amrani' },
      krediet: { verleendCenten: 0 },
      mag: {
        bewerken: true,
        bsn: true,
        belemmeringen: true,
        commandos: expect.arrayContaining(['leg_voorwaarden_vast']) as string[],
      },
    })
    const voorKlantmanager = (await jan.vraag('dossier.haal', { dossierId })).data
    expect(voorKlantmanager).toMatchObject({
      zicht: 'volgend',
      klant: { achternaam: 'El Amrani' },
      krediet: null,
      mag: { bewerken: false, belemmeringen: false, inzage: true, commandos: ['beslis_toelating'] },
    })
  })

  it('does not exist for whom it is not', async () => {
    const { dossierId, nummer } = await meldAan(PURMEREND, { bsn: nieuweBsn(), klantmanagerId: loket.id('jan.vos') })
    for (const sub of ['mirjam.admiraal', 'tom.hoekstra', 'noor.bakker', 'kees.bruin']) {
      const wie = await loket.bezoek(sub)
      for (const [pad, maak] of [
        ['dossier.haal', (id: string) => ({ dossierId: id })],
        ['dossier.tijdlijn', (id: string) => ({ dossierId: id })],
        ['dossier.documenten', (id: string) => ({ dossierId: id })],
        ['afspraak.lijst', (id: string) => ({ dossierId: id })],
        ['notitie.lijst', (id: string) => ({ dossierId: id })],
      ] as const) {
        const echt = await wie.vraag(pad, maak(dossierId))
        expect(echt.status).toBeGreaterThanOrEqual(400)
        expect(echt).toEqual(await wie.vraag(pad, maak(randomUUID())))
      }
      for (const [pad, maak] of [
        ['dossier.bsn', (id: string) => ({ dossierId: id, doel: 'identiteit_controleren' })],
        ['belemmering.lijst', (id: string) => ({ dossierId: id, doel: 'besluit_voorbereiden' })],
        ['dossier.wijsToe', (id: string) => ({ dossierId: id, consulentId: null, klantmanagerId: null })],
        ['inzage.geef', (id: string) => ({ dossierId: id, bureauId: loket.id('bureau-noord'), reden: 'Nodig' })],
      ] as const) {
        const echt = await wie.doe(pad, maak(dossierId))
        expect(echt.status).toBeGreaterThanOrEqual(400)
        expect(echt).toEqual(await wie.doe(pad, maak(randomUUID())))
      }
      expect((await wie.vraag('zoek.zoek', { vraag: nummer })).data).toEqual([])
    }
    expect(await rijen('select * from leeslog where dossier_id = $1', dossierId)).toEqual([])
  })

  it("of a colleague's client does not exist for a klantmanager", async () => {
    const { dossierId } = await meldAan(PURMEREND, { bsn: nieuweBsn() })
    expect(await jan.vraag('dossier.haal', { dossierId })).toEqual(
      await jan.vraag('dossier.haal', { dossierId: randomUUID() }),
    )
    const { data } = await jan.vraag('dossier.lijst', { filter: {} })
    expect((data as { rijen: { id: string }[] }).rijen.map((r) => r.id)).not.toContain(dossierId)
  })

  it('has no name for the contactpersoon of its gemeente, in no answer', async () => {
    const { dossierId, nummer } = await meldAan(PURMEREND, {
      bsn: nieuweBsn(),
      voornaam: 'Wilhelmina',
      achternaam: 'Zeldzaam',
      ondernemingNaam: 'Zeldzaam Catering',
      kvkNummer: '69599084',
    })
    const ellen = await loket.bezoek('ellen.rietveld')
    const haal = await ellen.vraag('dossier.haal', { dossierId })
    expect(haal.data).toMatchObject({
      nummer,
      zicht: 'nummer',
      klant: null,
      consulent: null,
      klantmanager: null,
      taken: [],
    })
    const lijst = await ellen.vraag('dossier.lijst', { filter: { q: nummer } })
    expect(lijst.data).toMatchObject({ rijen: [{ nummer, naam: null, onderneming: null }], totaal: 1 })
    const antwoorden = [
      haal,
      lijst,
      await ellen.vraag('dossier.tijdlijn', { dossierId }),
      await ellen.vraag('dossier.lijst', { filter: { q: 'zeldzaam' } }),
      await ellen.vraag('dossier.keuzes'),
      await ellen.vraag('zoek.zoek', { vraag: 'Zeldzaam' }),
      await ellen.vraag('zoek.zoek', { vraag: nummer }),
      await ellen.vraag('zoek.zoek', { vraag: '69599084' }),
    ]
    for (const { tekst } of antwoorden) expect(tekst).not.toMatch(/zeldzaam|wilhelmina|69599084|1985-04-03/i)
    const csv = await loket.app.inject({ url: '/export/dossiers.csv', headers: { cookie: ellen.cookie } })
    expect(csv.body).toContain(nummer)
    expect(csv.body).not.toMatch(/zeldzaam|wilhelmina/i)
  })
})
