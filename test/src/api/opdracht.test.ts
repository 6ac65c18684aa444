import { randomUUID } from 'node:crypto'
import type { Commandosoort, LeveringMetInhoud, Opdracht, Opdrachtregel } from '@loket/contracts'
import { type Database, inGemeente, toKysely } from '@loket/db'
import type { Sjabloon } from '@loket/domain'
import { createActivities } from '@loket/worker'
import { toWorkflowId } from '@loket/workflows/berichten'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openProefpool } from '../opzet/pool.ts'
import { ROLGEHEIMEN, urlVan } from '../opzet/postgres.ts'
import { type Antwoord, type Bezoeker, type Loket, maakLoket } from './opstelling.ts'

const SCHAGEN = 'GM0441'

let loket: Loket
let systeem: Kysely<Database>
let [tom, ilse, fatima, samira, petra, kees]: Bezoeker[] = []
let dossier: { dossierId: string; trajectId: string }
let opdrachtId: string

beforeAll(async () => {
  loket = await maakLoket()
  const url = urlVan(loket.authenticatorUrl, { rol: 'loket_systeem', wachtwoord: ROLGEHEIMEN.systeem })
  systeem = toKysely(openProefpool(url, { max: 4, toepassing: 'test-systeem' }))
  const { verwerkCommando } = createActivities({ db: systeem, log: console })
  // Every command is carried out at once by the worker's own activity, as its process would.
  loket.processen.antwoord = async (commandoId) => {
    await verwerkCommando(commandoId)
    return { soort: 'beantwoord' }
  }
  const namen = ['tom.hoekstra', 'ilse.veen', 'fatima.aydin', 'samira.de.wit', 'petra.kuiper', 'kees.bruin']
  ;[tom, ilse, fatima, samira, petra, kees] = await Promise.all(namen.map((naam) => loket.bezoek(naam)))
  dossier = await loket.meldAan(SCHAGEN)
  opdrachtId = await laatToe(dossier, 'bureau-noord')
})
afterAll(async () => {
  await systeem.destroy()
  await loket[Symbol.asyncDispose]()
})

/** A traject of Flevoland's template with all phases at one bureau. Out: the opdracht. */
async function laatToe(d: { dossierId: string; trajectId: string }, bureau: string): Promise<string> {
  const { rows } = await loket.super_.query<{ id: string; inhoud: Sjabloon; dag: string }>(
    `select id, inhoud, app.vandaag()::text as dag from sjabloon where code = 'flevoland'`,
  )
  const { id, inhoud, dag } = rows[0]!
  await doeTraject('samira.de.wit', d, 'leg_voorwaarden_vast', { voorwaarden: [{ code: 'alles', oordeel: 'voldaan' }] })
  await doeTraject('remco.hendriks', d, 'beslis_toelating', {
    besluit: 'toegelaten',
    motivering: 'Goed plan',
    sjabloonId: id,
    begin: dag,
    maximumMaanden: 6,
    vraagAanBureau: 'Begeleid naar een toetsbaar plan',
    vergoedingCenten: 145_000,
    fasen: inhoud.fasen.map((f) => ({
      code: f.code,
      uitvoerder: 'begeleidingsorganisatie',
      bureauId: loket.id(bureau),
      ...(f.duur === undefined ? { duur: { aantal: 6, eenheid: 'weken' } } : {}),
    })),
  })
  const { rows: opdrachten } = await loket.super_.query<{ id: string }>(
    'select id from opdracht where traject_id = $1 order by id desc limit 1',
    [d.trajectId],
  )
  return opdrachten[0]!.id
}

async function doeTraject(
  wie: string,
  d: { dossierId: string; trajectId: string },
  soort: Commandosoort,
  gegevens: object,
): Promise<void> {
  const id = randomUUID()
  await inGemeente(loket.db, { persoonId: loket.id(wie), schrijfGemeenteId: loket.id(SCHAGEN) }, async (trx) => {
    const workflow_id = toWorkflowId('voorbereidingstraject', d.trajectId)
    await trx
      .insertInto('commando')
      .values({ id, dossier_id: d.dossierId, workflow_id, soort, gegevens: JSON.stringify(gegevens) })
      .execute()
  })
  const { antwoord } = await createActivities({ db: systeem, log: console }).verwerkCommando(id)
  expect(antwoord).toEqual({ status: 'verwerkt' })
}

const geef = (wie: Bezoeker, pad: string, onderwerpId: string, gegevens: object): Promise<Antwoord> =>
  wie.doe(pad, { commandoId: randomUUID(), onderwerpId, gegevens })
const lees = async (wie: Bezoeker, id = opdrachtId): Promise<Opdracht> =>
  (await wie.vraag('opdracht.haal', { opdrachtId: id })).data as Opdracht
const lijst = async (wie: Bezoeker, filter: object = {}): Promise<Opdrachtregel[]> =>
  ((await wie.vraag('opdracht.lijst', filter)).data as { opdrachten: Opdrachtregel[] }).opdrachten
const leesLevering = async (wie: Bezoeker, leveringId: string): Promise<LeveringMetInhoud> =>
  (await wie.vraag('levering.haal', { leveringId })).data as LeveringMetInhoud

async function open(soort: string): Promise<string> {
  const levering = (await lees(tom!)).leveringen.find((l) => l.soort === soort && l.status === 'verwacht')
  return levering!.id
}

describe('een nieuwe opdracht', () => {
  it('staat bij het eigen bureau en bij het loket, met wat zij vraagt en betaalt', async () => {
    const [mijn] = await lijst(tom!)
    expect(mijn).toMatchObject({
      id: opdrachtId,
      status: 'aangeboden',
      clientnaam: 'Mo Voorbeeld',
      vergoedingCenten: 145_000,
      vraag: 'Begeleid naar een toetsbaar plan',
      vraagt: ['voortgangsrapportage', 'advies', 'ondernemingsplan'],
    })
    expect(await lijst(samira!, { status: ['aangeboden'], bureauId: loket.id('bureau-noord') })).toHaveLength(1)
    expect(await lijst(samira!, { bureauId: loket.id('startkracht') })).toEqual([])
    await loket.super_.query(`update belanghebbende set telefoon = '072 548 9999'`)
    expect((await lees(tom!)).client).toMatchObject({ naam: 'Mo Voorbeeld', telefoon: null })
  })

  it('bestaat niet voor een ander bureau en een andere gemeente, hoe zij ook vragen', async () => {
    const onbekend = randomUUID()
    for (const id of [opdrachtId, onbekend]) {
      expect((await fatima!.vraag('opdracht.haal', { opdrachtId: id })).fout?.foutcode).toBe('NietGevonden')
      expect((await geef(fatima!, 'opdracht.accepteer', id, { opdrachtId: id })).fout?.foutcode).toBe('NietGevonden')
      const signaal = { id: randomUUID(), opdrachtId: id, soort: 'signaal', feitOp: '2026-09-02', tekst: 'Hoi' }
      expect((await fatima!.doe('signaal.meld', signaal)).fout?.foutcode).toBe('NietGevonden')
    }
    expect(await lijst(fatima!)).toEqual([])
    expect((await kees!.vraag('opdracht.lijst', {})).fout?.foutcode).toBe('GeenBevoegdheid')
  })

  it('wordt aangenomen; daarna verwacht het loket leveringen, en wie later komt hoort wie eerst was', async () => {
    expect((await geef(tom!, 'opdracht.accepteer', opdrachtId, { opdrachtId })).data).toMatchObject({
      status: 'verwerkt',
    })
    const beeld = await lees(tom!)
    expect(beeld.status).toBe('lopend')
    expect(beeld.client?.telefoon).toBe('072 548 9999')
    expect(beeld.leveringen.map((l) => l.soort)).toEqual([
      'voortgangsrapportage',
      'advies',
      'ondernemingsplan',
      'voortgangsrapportage',
    ])
    expect(beeld.wacht[0]).toMatchObject({ op: 'bureau', wat: 'levering' })
    expect(beeld.wacht[0]?.daarna.map((d) => d.soort)).toEqual(['levering_herinnering', 'levering_escalatie'])
    const later = (await geef(ilse!, 'opdracht.weiger', opdrachtId, { opdrachtId, reden: 'Te druk' })).data
    expect(later).toMatchObject({
      foutcode: 'OpdrachtAlBeantwoord',
      gegevens: { door: 'Tom Hoekstra', antwoord: 'aangenomen' },
    })
  })

  it('laat het bureau de cliënt zien zoals nodig, en nooit een BSN, een krediet of een besluit', async () => {
    const { tekst } = await tom!.vraag('opdracht.haal', { opdrachtId })
    expect(tekst).toContain('Een cateringbedrijf')
    const klein = tekst.toLowerCase()
    const geheimen = ['123456782', 'bsn', 'krediet', 'besluit', 'participatiewet', 'motivering']
    expect(geheimen.filter((geheim) => klein.includes(geheim))).toEqual([])
  })
})

describe('een rapport', () => {
  it('bewaart zichzelf, overschrijft geen nieuwer concept, en is voor het loket leeg tot het is ingediend', async () => {
    const leveringId = await open('voortgangsrapportage')
    const inhoud = { activiteiten: 'Vier gesprekken\r\nen een markt', resultaat: '' }
    const eerst = await tom!.doe('levering.bewaarConcept', { leveringId, inhoud, basis: null })
    const { conceptOp } = eerst.data as { conceptOp: string }
    expect((await tom!.doe('levering.bewaarConcept', { leveringId, inhoud, basis: null })).status).toBe(200)
    const anders = { activiteiten: 'Iets anders' }
    expect(
      (await ilse!.doe('levering.bewaarConcept', { leveringId, inhoud: anders, basis: null })).fout?.foutcode,
    ).toBe('StandVeranderd')
    expect(
      (await tom!.doe('levering.bewaarConcept', { leveringId, inhoud: { bsn: 'x' }, basis: conceptOp })).fout?.foutcode,
    ).toBe('InvoerOnjuist')
    expect((await samira!.doe('levering.bewaarConcept', { leveringId, inhoud, basis: null })).fout?.foutcode).toBe(
      'GeenBevoegdheid',
    )
    expect((await leesLevering(tom!, leveringId)).levering.inhoud).toMatchObject({
      activiteiten: 'Vier gesprekken\nen een markt',
    })
    expect((await leesLevering(samira!, leveringId)).levering.inhoud).toEqual({})
    expect((await fatima!.vraag('levering.haal', { leveringId })).fout?.foutcode).toBe('NietGevonden')
  })

  it('gaat met opmerkingen per veld heen en weer, en de tweede beoordelaar hoort wie eerst was', async () => {
    const leveringId = await open('voortgangsrapportage')
    const onvolledig = (await geef(tom!, 'levering.dienIn', opdrachtId, { leveringId })).data
    expect(onvolledig).toMatchObject({ foutcode: 'LeveringOnvolledig', gegevens: { veld: 'resultaat' } })
    const basis = (await leesLevering(tom!, leveringId)).levering.conceptOp
    const inhoud = {
      activiteiten: 'Vier gesprekken',
      resultaat: 'Prijslijst',
      doelHaalbaar: 'ja',
      waarom: 'Er zijn klanten',
    }
    expect((await tom!.doe('levering.bewaarConcept', { leveringId, inhoud, basis })).status).toBe(200)
    // The administration of a bureau writes, but a report is submitted by who guides.
    expect((await geef(ilse!, 'levering.dienIn', opdrachtId, { leveringId })).fout?.foutcode).toBe('GeenBevoegdheid')
    expect((await geef(tom!, 'levering.dienIn', opdrachtId, { leveringId })).data).toMatchObject({ status: 'verwerkt' })
    expect((await tom!.doe('levering.bewaarConcept', { leveringId, inhoud, basis })).fout?.foutcode).toBe(
      'LeveringNietOpen',
    )

    const opmerking = { id: randomUUID(), leveringId, veld: 'resultaat', tekst: 'Welke prijs per uur?' }
    expect((await samira!.doe('opmerking.voegToe', opmerking)).status).toBe(200)
    expect((await samira!.doe('opmerking.voegToe', opmerking)).status).toBe(200)
    expect(
      (await samira!.doe('opmerking.voegToe', { ...opmerking, id: randomUUID(), veld: 'bsn' })).fout?.foutcode,
    ).toBe('InvoerOnjuist')
    const terug = await geef(samira!, 'levering.beoordeel', opdrachtId, { leveringId, oordeel: 'teruggestuurd' })
    expect(terug.data).toMatchObject({ status: 'verwerkt' })
    const ook = await geef(petra!, 'levering.beoordeel', opdrachtId, { leveringId, oordeel: 'geaccepteerd' })
    expect(ook.data).toMatchObject({
      foutcode: 'LeveringAlBeoordeeld',
      gegevens: { door: 'Samira de Wit', oordeel: 'teruggestuurd' },
    })

    const tweede = await leesLevering(tom!, await open('voortgangsrapportage'))
    expect(tweede.levering).toMatchObject({ versie: 2, inhoud })
    expect(tweede.vorige).toMatchObject({ versie: 1, inhoud })
    expect(tweede.opmerkingen).toMatchObject([
      { veld: 'resultaat', door: 'Samira de Wit', vanBureau: false, versie: 1 },
    ])
    const antwoord = { id: randomUUID(), leveringId: tweede.levering.id, veld: 'resultaat', tekst: '€ 45 per uur' }
    expect((await tom!.doe('opmerking.voegToe', antwoord)).status).toBe(200)
    expect((await tom!.doe('opmerking.losOp', { leveringId: tweede.levering.id, veld: 'resultaat' })).status).toBe(200)
    expect((await leesLevering(samira!, tweede.levering.id)).opmerkingen.every((o) => o.opgelostOp !== null)).toBe(true)
  })
})

describe('een melding', () => {
  it('van een no-show staat op de tijdlijn en bij de consulent, eenmaal, tot zij ernaar keek', async () => {
    const { rows } = await loket.super_.query<{ dag: string }>('select app.vandaag()::text as dag')
    const signaal = { id: randomUUID(), opdrachtId, soort: 'no_show', feitOp: rows[0]!.dag, tekst: 'Niet gekomen' }
    expect((await tom!.doe('signaal.meld', signaal)).status).toBe(200)
    expect((await tom!.doe('signaal.meld', signaal)).status).toBe(200)
    expect(
      (await tom!.doe('signaal.meld', { ...signaal, id: randomUUID(), feitOp: '2099-01-01' })).fout?.foutcode,
    ).toBe('DatumBuitenTraject')
    expect((await lees(samira!)).signalen).toMatchObject([
      { soort: 'no_show', bekeken: false, gemeldDoor: 'Tom Hoekstra' },
    ])
    const { rows: taken } = await loket.super_.query(
      `select soort, status, voor_persoon from taak where onderwerp_id = $1`,
      [signaal.id],
    )
    expect(taken).toEqual([{ soort: 'bekijk_signaal', status: 'open', voor_persoon: loket.id('samira.de.wit') }])
    expect((await tom!.doe('signaal.bekijk', { signaalId: signaal.id })).fout?.foutcode).toBe('GeenBevoegdheid')
    expect((await samira!.doe('signaal.bekijk', { signaalId: signaal.id, toelichting: 'Gebeld' })).status).toBe(200)
    expect((await lees(tom!)).signalen[0]?.bekeken).toBe(true)
  })
})

describe('belemmeringen', () => {
  it('bestaan voor een bureau niet, tot iemand ze openstelt; dan staat in het leeslog wie ze las', async () => {
    expect((await tom!.doe('opdracht.belemmeringen', { opdrachtId })).fout?.foutcode).toBe('NietGevonden')
    await loket.super_.query(
      `insert into inzage (gemeente_id, dossier_id, bureau_id, reden, besloten_door) values ($1, $2, $3, 'Nodig', $4)`,
      [loket.id(SCHAGEN), dossier.dossierId, loket.id('bureau-noord'), loket.id('samira.de.wit')],
    )
    expect((await tom!.doe('opdracht.belemmeringen', { opdrachtId })).data).toEqual({ belemmeringen: [] })
    expect((await lees(tom!)).magBelemmeringenZien).toBe(true)
    const { rows } = await loket.super_.query('select persoon_id, wat from leeslog where dossier_id = $1', [
      dossier.dossierId,
    ])
    expect(rows).toEqual([{ persoon_id: loket.id('tom.hoekstra'), wat: 'belemmeringen' }])
  })
})

describe('een geweigerde opdracht', () => {
  it('gaat naar een ander bureau, eenmaal, en het eerste bureau verliest de cliënt uit het oog', async () => {
    const d = await loket.meldAan(SCHAGEN)
    const eerste = await laatToe(d, 'startkracht')
    expect(
      (await geef(fatima!, 'opdracht.weiger', eerste, { opdrachtId: eerste, reden: 'Geen plek' })).data,
    ).toMatchObject({
      status: 'verwerkt',
    })
    expect((await lees(fatima!, eerste)).client).toBeNull()
    expect((await lijst(fatima!))[0]).toMatchObject({ status: 'geweigerd', clientnaam: null })
    const voor = await lees(samira!, eerste)
    expect(voor.andereBureaus.map((b) => b.naam)).toEqual(['Bureau Noord', 'Van Dam Bedrijfsadvies'])
    const aanbod = { opdrachtId: eerste, bureauId: loket.id('van-dam'), vraag: 'Begeleid', vergoedingCenten: null }
    const geboden = await samira!.doe('opdracht.biedAan', aanbod)
    expect(geboden.fout).toBeUndefined()
    const nieuw = geboden.data as { opdrachtId: string }
    expect(await lees(samira!, nieuw.opdrachtId)).toMatchObject({
      status: 'aangeboden',
      bureau: { naam: 'Van Dam Bedrijfsadvies' },
    })
    expect((await samira!.doe('opdracht.biedAan', aanbod)).fout?.foutcode).toBe('StandVeranderd')
    expect((await tom!.doe('opdracht.biedAan', aanbod)).fout?.foutcode).toBe('GeenBevoegdheid')
    const { rows } = await loket.super_.query(`select status from taak where sleutel = $1`, [
      `opdracht:${eerste}:ander_bureau`,
    ])
    expect(rows).toEqual([{ status: 'gedaan' }])
  })
})
