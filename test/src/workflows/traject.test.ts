import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakSpeelveld, type Speelveld } from './speelveld.ts'
import { neemOp } from './opname.ts'
import { maakSpel, plus, type Spel } from './spel.ts'

const PURMEREND = 'GM0439' // Amsterdam's template: 4 + 22 weeks, six months
const DEN_HELDER = 'GM0400' // Arnhem's template, no selection
const CASTRICUM = 'GM0383' // ISD: krediet up to € 3.000 for named purposes
const HEILOO = 'GM0399' // no policy about preparation

let veld: Speelveld
let spel: Spel

beforeAll(async () => {
  veld = await maakSpeelveld('2026-09-01')
  spel = maakSpel(veld)
})
afterAll(async () => {
  await veld[Symbol.asyncDispose]()
})

describe('een heel traject', () => {
  it('gaat van aanmelding via twee keer go naar de uitkomst', async () => {
    const doel = await spel.meldAan(PURMEREND, 'jan.vos')
    await expect.poll(() => spel.openTaken(doel), { timeout: 20_000 }).toEqual(['toets_voorwaarden'])
    await spel.laatToe(doel, 'amsterdam')
    // Amsterdam's 4 + 22 weeks pass the six months by a day: the last phase is cut.
    expect(await spel.fasen(doel)).toEqual(['1 2026-09-01 2026-09-28 loopt', '2 2026-09-29 2027-02-28 gepland'])
    expect(await spel.traject(doel)).toMatchObject({ status: 'fase_loopt', laatste_dag: '2027-02-28' })
    expect(await spel.openTaken(doel)).toEqual(['maak_bekend'])

    await veld.wacht(21)
    expect(await spel.traject(doel)).toMatchObject({ status: 'toetsmoment' })
    expect(await spel.openTaken(doel)).toEqual(['beslis_toetsmoment', 'maak_bekend'])
    await spel.doe('daan.postma', doel, 'beslis_toetsmoment', {
      ...(await spel.toets(doel, 'go')),
      bewijs: [{ soort: 'notitie', id: await spel.noteer(doel, 'samira.de.wit') }],
    })
    expect((await spel.fasen(doel)).at(0)).toBe('1 2026-09-01 2026-09-28 afgerond go')

    await spel.doe('remco.hendriks', doel, 'beslis_toetsmoment', await spel.toets(doel, 'go'))
    expect(await spel.traject(doel)).toMatchObject({ status: 'afronding', eindreden: 'afgerond' })
    await spel.doe('samira.de.wit', doel, 'rond_af', {
      uitkomst: 'start_met_bbz',
      toelichting: 'Opening op 1 november',
    })
    expect(await spel.traject(doel)).toMatchObject({ status: 'afgesloten', uitkomst: 'start_met_bbz' })
    expect(await spel.openTaken(doel)).toContain('neem_aanvraag_in')
    expect(await spel.isGesloten(doel)).toBe(true)
    await neemOp(veld, doel.workflowId, 'voorbereidingstraject-twee-keer-go')
    const meldingen = await veld.rijen<{ soort: string }>(
      'select soort from melding where dossier_id = $1 and persoon_id = $2 order by op',
      doel.dossierId,
      veld.id('jan.vos'),
    )
    expect(meldingen.map((m) => m.soort)).toEqual(['toegelaten', 'fase_verder', 'fasen_afgerond', 'uitkomst'])
  })

  it('eindigt na een no-go met een besluit van de beslisser', async () => {
    const doel = await spel.meldAan(HEILOO)
    await spel.laatToe(doel, 'arnhem')
    await spel.doe('daan.postma', doel, 'beslis_toetsmoment', {
      ...(await spel.toets(doel, 'no_go')),
      bewijs: [{ soort: 'notitie', id: await spel.noteer(doel, 'samira.de.wit') }],
    })
    expect(await spel.traject(doel)).toMatchObject({ status: 'afronding', eindreden: 'no_go', uitkomst: null })
    expect(await spel.openTaken(doel)).toContain('beeindig_voortijdig')
    await spel.doe('esther.blom', doel, 'beeindig_voortijdig', {
      eindreden: 'no_go',
      uitkomst: 'geen_ondernemer_blijft_bijstand',
      motivering: 'De markt is te klein',
    })
    expect(await spel.traject(doel)).toMatchObject({
      status: 'afgesloten',
      uitkomst: 'geen_ondernemer_blijft_bijstand',
    })
    expect(await spel.isGesloten(doel)).toBe(true)
    await neemOp(veld, doel.workflowId, 'voorbereidingstraject-no-go')
  })

  it('neemt bij een no-go door wie mandaat heeft het besluit in dezelfde stap', async () => {
    const doel = await spel.meldAan(HEILOO)
    await spel.laatToe(doel, 'arnhem')
    await spel.doe(
      'esther.blom',
      doel,
      'beslis_toetsmoment',
      await spel.toets(doel, 'no_go', {
        beeindiging: { uitkomst: 'loondienst', motivering: 'Vond een baan' },
      }),
    )
    expect(await spel.traject(doel)).toMatchObject({ status: 'afgesloten', eindreden: 'no_go', uitkomst: 'loondienst' })
  })
})

describe('termijnen', () => {
  it('herinnert en escaleert als niemand beslist, en sluit aan het eind van het maximum', async () => {
    const doel = await spel.meldAan(DEN_HELDER)
    await spel.laatToe(doel, 'arnhem', { maximumMaanden: 3 })
    await veld.wacht(95)
    const tijdlijn = await spel.tijdlijn(doel)
    const soorten = tijdlijn.map((regel) => regel.slice(11))
    for (const soort of [
      'toetsmoment_gevraagd',
      'toetsmoment_verstreken',
      'toetsmoment_escalatie',
      'einde_nadert',
      'max_duur_bereikt',
    ]) {
      expect({ soort, aantal: soorten.filter((s) => s === soort).length }).toEqual({ soort, aantal: 1 })
    }
    expect(await spel.traject(doel)).toMatchObject({ status: 'afronding', eindreden: 'max_duur_bereikt' })
    expect(await spel.openTaken(doel)).toContain('rond_af')
    await neemOp(veld, doel.workflowId, 'voorbereidingstraject-maximum-bereikt')
  })

  it('schuift bij twee onderbrekingen de fase op en het maximum niet', async () => {
    const doel = await spel.meldAan(PURMEREND)
    await spel.laatToe(doel, 'amsterdam')
    const { begin, laatste_dag } = await spel.traject(doel)
    await veld.wacht(3)
    for (const dagen of [5, 7]) {
      await spel.doe('samira.de.wit', doel, 'onderbreek', {
        grond: 'ziekte',
        van: await veld.vandaag(),
        toelichting: 'Griep',
      })
      await veld.wacht(dagen)
      await spel.doe('samira.de.wit', doel, 'hervat', { datum: await veld.vandaag() })
      await veld.wacht(2)
    }
    const [fase1, fase2] = await spel.fasen(doel)
    // 28 days and twelve days of standing still.
    expect(fase1).toBe(`1 ${begin ?? ''} ${plus(begin ?? '', 27 + 12)} loopt`)
    expect(fase2).toContain(`${laatste_dag ?? ''} gepland`)
    expect(await spel.traject(doel)).toMatchObject({ laatste_dag, status: 'fase_loopt' })
    await neemOp(veld, doel.workflowId, 'voorbereidingstraject-twee-onderbrekingen')
  })

  it('verplaatst het einde terwijl de timer loopt, ook naar voren', async () => {
    const doel = await spel.meldAan(PURMEREND)
    await spel.laatToe(doel, 'amsterdam')
    const eerder = plus(await veld.vandaag(), 10)
    await spel.doe('remco.hendriks', doel, 'wijzig_periode', { laatsteDag: eerder, motivering: 'De klant verhuist' })
    await veld.wacht(12)
    expect(await spel.traject(doel)).toMatchObject({
      status: 'afronding',
      eindreden: 'max_duur_bereikt',
      beeindigd_op: eerder,
    })
  })

  it('behandelt wat voor het einde is ingevoerd voor de deadline, ook als er toen niemand werkte', async () => {
    const doel = await spel.meldAan(HEILOO)
    await spel.laatToe(doel, 'arnhem', { maximumMaanden: 1 })
    const toets = await spel.toets(doel, 'go')
    await veld.wacht(25)
    const commandoId = await veld.voerIn('remco.hendriks', HEILOO, doel, 'beslis_toetsmoment', toets)
    // Nobody sends it: the wake-up at the end of the period finds it in the record.
    await veld.wacht(15)
    const [fase] = await spel.fasen(doel)
    expect(fase).toContain('afgerond go')
    expect(await spel.traject(doel)).not.toMatchObject({ eindreden: 'max_duur_bereikt' })
    const [rij] = await veld.rijen<{ status: string }>('select status from commando where id = $1', commandoId)
    expect(rij).toEqual({ status: 'verwerkt' })
    // Dated at the instant at which it was entered, in every place, to the millisecond.
    const gedateerd = await veld.rijen(
      `select t.besloten_op = date_trunc('milliseconds', c.ingevoerd_op) as besloten, l.feit_op = t.besloten_op as tijdlijn
       from commando c join toetsmoment t on t.commando_id = c.id join tijdlijn l on l.sleutel = 'toetsmoment:' || t.id
       where c.id = $1 and c.verwerkt_op > c.ingevoerd_op + interval '1 day'`,
      commandoId,
    )
    expect(gedateerd).toEqual([{ besloten: true, tijdlijn: true }])
    // Sent again later, nothing happens twice.
    await veld.stuur(commandoId, doel.workflowId, 'beslis_toetsmoment')
    expect(await veld.rijen('select 1 from audit where commando_id = $1', commandoId)).toHaveLength(1)
  })
})

describe('wie beslist', () => {
  it('laat van twee beslissers op hetzelfde moment er een winnen en zegt de ander wie', async () => {
    const doel = await spel.meldAan(HEILOO)
    await spel.laatToe(doel, 'arnhem')
    const [go, nogo] = [await spel.toets(doel, 'go'), await spel.toets(doel, 'no_go')]
    const ids = await Promise.all([
      veld.voerIn('remco.hendriks', HEILOO, doel, 'beslis_toetsmoment', go),
      veld.voerIn('esther.blom', HEILOO, doel, 'beslis_toetsmoment', nogo),
    ])
    const antwoorden = await Promise.all(ids.map((id) => veld.stuur(id, doel.workflowId, 'beslis_toetsmoment')))
    expect(antwoorden.map((a) => a.status).toSorted()).toEqual(['geweigerd', 'verwerkt'])
    const verliezer = ids[antwoorden.findIndex((a) => a.status === 'geweigerd')]!
    const [rij] = await veld.rijen<{ foutcode: string; uitkomst: Record<string, string> }>(
      'select foutcode, uitkomst from commando where id = $1',
      verliezer,
    )
    expect(rij!.foutcode).toBe('AlBesloten')
    expect(['Remco Hendriks', 'Esther Blom']).toContain(rij!.uitkomst['door'])
    expect(
      await veld.rijen(`select 1 from audit where wat = 'beslis_toetsmoment' and onderwerp_id = $1`, doel.trajectId),
    ).toHaveLength(1)
    expect(
      await veld.rijen(`select 1 from tijdlijn where dossier_id = $1 and soort like 'toetsmoment_%go'`, doel.dossierId),
    ).toHaveLength(1)
  })

  it('laat wie rapporteerde niet zelf beslissen, en dan is er niets veranderd', async () => {
    const doel = await spel.meldAan(HEILOO)
    await spel.laatToe(doel, 'arnhem')
    const voor = await spel.traject(doel)
    const toets = {
      ...(await spel.toets(doel, 'go')),
      bewijs: [{ soort: 'notitie', id: await spel.noteer(doel, 'daan.postma') }],
    }
    expect(await veld.geef('daan.postma', HEILOO, doel, 'beslis_toetsmoment', toets)).toEqual({
      status: 'geweigerd',
      code: 'RapporteurBeslistNietAlleen',
    })
    expect(await spel.traject(doel)).toEqual(voor)
    expect(
      await veld.rijen(`select 1 from toetsmoment where traject_id = $1 and status = 'besloten'`, doel.trajectId),
    ).toHaveLength(0)
  })

  it('weigert een besluit zonder mandaat en een toelating door wie de selectie deed', async () => {
    const doel = await spel.meldAan(HEILOO)
    expect(
      await veld.geef('samira.de.wit', HEILOO, doel, 'beslis_toelating', { besluit: 'afgewezen', motivering: 'Nee' }),
    ).toEqual({
      status: 'geweigerd',
      code: 'GeenBevoegdheid',
    })
    await veld.rijen(
      `update mandaat set geldig_tot = app.vandaag() where gemeente_id = $1 and soort = 'afwijzing'`,
      veld.id(HEILOO),
    )
    expect(
      await veld.geef('remco.hendriks', HEILOO, doel, 'beslis_toelating', { besluit: 'afgewezen', motivering: 'Nee' }),
    ).toEqual({
      status: 'geweigerd',
      code: 'GeenMandaat',
    })
    expect(await spel.traject(doel)).toMatchObject({ status: 'aangemeld' })
  })
})

describe('voorbereidingskrediet', () => {
  it('blijft binnen doel en maximum van het beleid, en wordt bij de uitkomst omgezet', async () => {
    const doel = await spel.meldAan(CASTRICUM)
    await spel.laatToe(doel, 'isd', { bureau: 'bureau-noord' })
    const verleen = (bedragCenten: number, doelVan: string) =>
      veld.geef('remco.hendriks', CASTRICUM, doel, 'verleen_krediet', {
        doel: doelVan,
        bedragCenten,
        motivering: 'Nodig voor het plan',
      })
    expect(await verleen(120_000, 'Marktonderzoek')).toEqual({ status: 'verwerkt' })
    expect(await verleen(180_001, 'Marktonderzoek')).toEqual({ status: 'geweigerd', code: 'KredietBovenMaximum' })
    expect(await verleen(10_000, 'Vakantie')).toEqual({ status: 'geweigerd', code: 'KredietdoelNietToegestaan' })
    expect(await verleen(180_000, 'Marktonderzoek')).toEqual({ status: 'verwerkt' })

    await spel.doe('esther.blom', doel, 'beslis_toetsmoment', await spel.toets(doel, 'go'))
    await spel.doe('samira.de.wit', doel, 'rond_af', { uitkomst: 'start_zonder_bbz', toelichting: 'Begint zelf' })
    expect(await spel.traject(doel)).toMatchObject({ status: 'afronding', uitkomst: 'start_zonder_bbz' })
    const zetOm = (naar: string) =>
      veld.geef('remco.hendriks', CASTRICUM, doel, 'zet_krediet_om', {
        naar,
        inlichtingenplichtGeschonden: false,
        tekortschietendBesef: false,
        motivering: 'De klant is gestart',
      })
    expect(await zetOm('om_niet')).toEqual({ status: 'geweigerd', code: 'OmzettingVolgtUitDeWet' })
    expect(await zetOm('rentedragend')).toEqual({ status: 'verwerkt' })
    expect(await spel.traject(doel)).toMatchObject({ status: 'afgesloten' })
    const kredieten = await veld.rijen<{ status: string }>(
      'select distinct status from krediet where traject_id = $1',
      doel.trajectId,
    )
    expect(kredieten).toEqual([{ status: 'omgezet_rentedragend' }])
  })
})
