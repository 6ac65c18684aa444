import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addNotitie,
  bereidVoor,
  type Beslisloket,
  eis,
  type Geval,
  go,
  inFase,
  maakBeslisloket,
  toelating,
} from './beslisloket.ts'

const PURMEREND = 'GM0439'
const CASTRICUM = 'GM0383'
const HEILOO = 'GM0399'
const DAG = '2026-09-01'
type Wachtend = { soort: string; dossierId?: string; vanaf: string | null }
let veld: Beslisloket
beforeAll(async () => {
  veld = await maakBeslisloket(DAG)
})
afterAll(async () => {
  await veld[Symbol.asyncDispose]()
})

const vraag = async (sub: string, procedure: string, invoer: object) =>
  (await veld.als(sub)).vraag(`traject.${procedure}`, invoer)

/** Everything of a dossier that a decision could have changed, and the chain of the audit apart from the refusal itself. */
async function afdruk({ dossierId, trajectId }: Geval): Promise<object> {
  const tabellen = [
    'besluit',
    'fase',
    'toetsmoment',
    'krediet',
    'onderbreking',
    'opdracht',
    'tijdlijn',
    'melding',
    'afspraak',
  ]
  const tellingen: Record<string, unknown> = {}
  for (const tabel of tabellen) {
    tellingen[tabel] = (await veld.rijen(`select count(*)::int as n from ${tabel} where dossier_id = $1`, dossierId))[0]
  }
  const traject = await veld.rijen('select * from traject where id = $1', trajectId)
  const taken = await veld.rijen(
    'select sleutel, status, uiterlijk from taak where dossier_id = $1 order by 1',
    dossierId,
  )
  const wekkers = await veld.rijen('select sleutel, status, op from wekker where dossier_id = $1 order by 1', dossierId)
  return { tellingen, traject, taken, wekkers }
}

describe('een taak die nog niet kan', () => {
  it('zegt vanaf welke dag, op de startpagina en in het dossier; de andere kunnen elke dag', async () => {
    const geval = await veld.meldAan(HEILOO)
    const { voorbereiding } = await veld.stukken('samira.de.wit', geval, 'leg_voorwaarden_vast')
    const voorwaarden = voorbereiding!.voorwaarden.map(({ code }) => ({ code, oordeel: 'voldaan' }))
    await eis(veld.geef('samira.de.wit', geval, 'legVoorwaardenVast', { voorwaarden }))
    const taak = async (soort: string) => {
      const samira = await veld.als('samira.de.wit')
      const vandaag = (await samira.vraag('vandaag.taken')).data as { taken: Wachtend[] }
      const dossier = (await samira.vraag('dossier.haal', { dossierId: geval.dossierId })).data as { taken: Wachtend[] }
      return [
        vandaag.taken.find((een) => een.soort === soort && een.dossierId === geval.dossierId)?.vanaf,
        dossier.taken.find((een) => een.soort === soort)?.vanaf,
      ]
    }
    expect(await taak('plan_selectie')).toEqual([null, null])
    const datum = '2026-09-10'
    const plan = { vorm: 'gesprek', uitvoerder: 'loket', datum, tijd: '10:00', plaats: 'Loket' }
    await eis(veld.geef('samira.de.wit', geval, 'planSelectie', plan))
    expect(await taak('leg_selectie_vast')).toEqual([datum, datum])
    // Until then it is not offered as what to do next.
    const { data } = await vraag('samira.de.wit', 'watNu', { dossierId: geval.dossierId })
    const nu = data as { taken: Wachtend[]; volgende: Wachtend | null }
    expect(nu.taken).toMatchObject([{ soort: 'leg_selectie_vast', vanaf: datum }])
    expect(nu.volgende?.dossierId).not.toBe(geval.dossierId)
  })
})

describe('de stukken van een beslispagina', () => {
  it('tonen het beleid met zijn bron, en zeggen waar de gemeente er geen heeft', async () => {
    const met = await veld.stukken('remco.hendriks', await veld.meldAan(PURMEREND), 'beslis_toelating')
    const zonder = await veld.stukken('remco.hendriks', await veld.meldAan(HEILOO), 'beslis_toelating')
    const maximum = (s: typeof met) => s.beleid.find((b) => b.code === 'voorbereiding.maximum_maanden')
    expect(maximum(met)).toMatchObject({ waarde: 6, bron: { soort: 'beleid' } })
    expect(maximum(zonder)).toMatchObject({ waarde: null, bron: null })
    expect(met.toelating!.sjablonen.find((s) => s.id === met.toelating!.beleidSjabloonId)?.code).toBe('amsterdam')
    expect(zonder.toelating!.beleidSjabloonId).toBeNull()
    expect(met.termijn).toMatchObject({ uiterlijk: '2026-10-27' })
  })

  it('hebben de extra voorwaarden van een gemeente alleen waar haar beleid ze noemt', async () => {
    const codes = async (cbs: string) =>
      (
        await veld.stukken('samira.de.wit', await veld.meldAan(cbs), 'leg_voorwaarden_vast')
      ).voorbereiding!.voorwaarden.map((v) => v.code)
    expect(await codes(CASTRICUM)).toContain('eerste_voorbereidingsperiode')
    expect(await codes(PURMEREND)).not.toContain('eerste_voorbereidingsperiode')
  })

  it('zeggen vooraf wie niet mag beslissen en waarom', async () => {
    const geval = await veld.meldAan(PURMEREND)
    await bereidVoor(veld, geval, DAG, 'petra.kuiper')
    const redenen = async (sub: string) =>
      (await veld.stukken(sub, geval, 'beslis_toelating')).mag.redenen.map((r) => r.code)
    expect(await redenen('samira.de.wit')).toEqual(['GeenBevoegdheid'])
    expect(await redenen('petra.kuiper')).toEqual(['RapporteurBeslistNietAlleen'])
    expect(await redenen('remco.hendriks')).toEqual([])
    await veld.rijen(
      `update mandaat set geldig_tot = '2026-01-01' where gemeente_id = $1 and soort in ('toelating', 'afwijzing')`,
      veld.loket.id(PURMEREND),
    )
    expect(await redenen('remco.hendriks')).toEqual(['GeenMandaat'])
    await veld.rijen(`update mandaat set geldig_tot = null where gemeente_id = $1`, veld.loket.id(PURMEREND))
  })

  it('weten wat deze persoon las, en niet wat een ander las', async () => {
    const geval = await veld.meldAan(PURMEREND)
    const notitieId = randomUUID()
    await veld.rijen(
      `insert into notitie (id, gemeente_id, dossier_id, soort, feit_op, tekst, door_id) values ($1, $2, $3, 'gesprek', '2026-09-01', 'Goed gesprek', $4)`,
      notitieId,
      veld.loket.id(PURMEREND),
      geval.dossierId,
      veld.loket.id('samira.de.wit'),
    )
    const stuk = { dossierId: geval.dossierId, soort: 'notitie', id: notitieId }
    expect(await (await veld.als('remco.hendriks')).doe('traject.noteerGelezen', stuk)).toMatchObject({ status: 200 })
    const gelezen = async (sub: string) =>
      (await veld.stukken(sub, geval, 'beslis_toelating')).bewijs.notities[0]!.gelezen
    expect([await gelezen('remco.hendriks'), await gelezen('esther.blom')]).toEqual([true, false])
    const vreemd = { ...stuk, dossierId: (await veld.meldAan(HEILOO)).dossierId }
    expect((await (await veld.als('remco.hendriks')).doe('traject.noteerGelezen', vreemd)).fout?.foutcode).toBe(
      'NietGevonden',
    )
  })

  it('bestaan niet voor wie het dossier niet mag zien', async () => {
    const geval = await veld.meldAan(PURMEREND, 'jan.vos')
    for (const invoer of [geval.dossierId, randomUUID()].map((dossierId) => ({ dossierId, soort: 'rond_af' }))) {
      expect((await vraag('mirjam.admiraal', 'beslisstukken', invoer)).fout?.foutcode).toBe('NietGevonden')
    }
    expect(
      (await vraag('tom.hoekstra', 'beslisstukken', { dossierId: geval.dossierId, soort: 'rond_af' })).status,
    ).toBe(403)
    expect(await veld.stukken('jan.vos', geval, 'beslis_toetsmoment')).toMatchObject({ mag: { mag: false } })
  })
})

describe('een beslissing', () => {
  it('over de selectie houdt de agenda bij: verzet is afgezegd, gehouden is geweest', async () => {
    const geval = await veld.meldAan(PURMEREND)
    await eis(
      veld.geef('samira.de.wit', geval, 'legVoorwaardenVast', {
        voorwaarden: [{ code: 'wettelijke_voorwaarden', oordeel: 'voldaan' }],
      }),
    )
    const plan = { vorm: 'entreetoets', uitvoerder: 'loket', tijd: '10:00', plaats: 'Loket' }
    await eis(veld.geef('samira.de.wit', geval, 'planSelectie', { ...plan, datum: '2026-09-08' }))
    await eis(veld.geef('samira.de.wit', geval, 'planSelectie', { ...plan, datum: DAG }))
    const uitslag = { datum: DAG, aanwezig: true, advies: 'toegelaten', toelichting: 'Goed plan' }
    await eis(veld.geef('samira.de.wit', geval, 'legSelectieVast', uitslag))
    expect(
      await veld.rijen(
        'select status, verslag from afspraak where dossier_id = $1 order by begint_op',
        geval.dossierId,
      ),
    ).toEqual([
      { status: 'geweest', verslag: 'Goed plan' },
      { status: 'afgezegd', verslag: null },
    ])
  })

  it('van een consulent zonder mandaat gaat niet door en laat niets na', async () => {
    const geval = await inFase(veld, PURMEREND, 'amsterdam', DAG)
    const voor = await afdruk(geval)
    const { toets } = await veld.stukken('samira.de.wit', geval, 'beslis_toetsmoment')
    const bewijs = await addNotitie(veld, geval, 'anja.prins')
    const zonder = { ...go(toets!, bewijs), besluit: 'no_go', beeindiging: { uitkomst: 'loondienst', motivering: 'x' } }
    expect(await veld.geef('samira.de.wit', geval, 'beslisToetsmoment', zonder)).toMatchObject({
      status: 'geweigerd',
      foutcode: 'GeenMandaat',
    })
    expect(
      await veld.geef('samira.de.wit', geval, 'verleenKrediet', { doel: 'x', bedragCenten: 1, motivering: 'x' }),
    ).toMatchObject({ status: 'fout', foutcode: 'GeenBevoegdheid' })
    expect(await afdruk(geval)).toEqual(voor)
  })

  it('die om welke reden ook wordt geweigerd, laat niets na', async () => {
    const geval = await inFase(veld, CASTRICUM, 'isd', DAG)
    const { toets } = await veld.stukken('remco.hendriks', geval, 'beslis_toetsmoment')
    const bewijs = await addNotitie(veld, geval)
    const eigen = await addNotitie(veld, geval, 'esther.blom')
    const voor = await afdruk(geval)
    const weigeringen = [
      ['beslisToetsmoment', { ...go(toets!, bewijs), bewijs: [] }, 'BewijsOntbreekt'],
      ['beslisToetsmoment', { ...go(toets!, bewijs), criteria: [] }, 'CriteriumNietBeoordeeld'],
      ['beslisToetsmoment', go(toets!, eigen), 'RapporteurBeslistNietAlleen'],
      [
        'beslisToetsmoment',
        { ...go(toets!, bewijs), besluit: 'aanhouden', nieuweDatum: '2027-06-01', ontbrekend: 'Offerte' },
        'NieuweDatumNaMaximum',
      ],
      [
        'beslisToetsmoment',
        { ...go(toets!, bewijs), besluit: 'aanhouden', nieuweDatum: '2026-11-01' },
        'OntbrekendStukOntbreekt',
      ],
      ['verleenKrediet', { doel: 'Auto', bedragCenten: 1, motivering: 'x' }, 'KredietdoelNietToegestaan'],
      ['verleenKrediet', { doel: 'Marktonderzoek', bedragCenten: 300_001, motivering: 'x' }, 'KredietBovenMaximum'],
      ['wijzigPeriode', { laatsteDag: '2027-10-01', motivering: 'x' }, 'MaximumBovenWet'],
      [
        'beeindigVoortijdig',
        { eindreden: 'no_go', uitkomst: 'start_met_bbz', motivering: 'x' },
        'UitkomstPastNietBijEindreden',
      ],
      ['legPlanVast', { stand: 'toetsbaar', opmerking: 'x' }, 'StandVeranderd'],
      ['hervat', { datum: '2026-09-02' }, 'StandVeranderd'],
    ] as const
    for (const [procedure, gegevens, foutcode] of weigeringen) {
      const vanConsulent = procedure === 'legPlanVast' || procedure === 'hervat'
      const beslisser = foutcode === 'RapporteurBeslistNietAlleen' ? 'esther.blom' : 'remco.hendriks'
      const sub = vanConsulent ? 'samira.de.wit' : beslisser
      expect([procedure, await veld.geef(sub, geval, procedure, gegevens)]).toMatchObject([
        procedure,
        { status: 'geweigerd', foutcode },
      ])
    }
    expect(await afdruk(geval)).toEqual(voor)
  })

  it('over toelating weigert een tweede periode waar het beleid dat doet', async () => {
    const geval = await veld.meldAan(CASTRICUM)
    const voorwaarden = [{ code: 'eerste_voorbereidingsperiode', oordeel: 'niet_voldaan' }]
    await eis(veld.geef('samira.de.wit', geval, 'legVoorwaardenVast', { voorwaarden }))
    const keuze = await toelating(veld, geval, 'isd', DAG)
    expect(await veld.geef('remco.hendriks', geval, 'beslisToelating', keuze)).toMatchObject({
      foutcode: 'TweedeVoorbereidingGeweigerd',
    })
  })

  it('komt één keer aan, hoe vaak iemand ook klikt, en ook als er even geen worker is', async () => {
    const geval = await inFase(veld, CASTRICUM, 'isd', DAG)
    const gegevens = { doel: 'Marktonderzoek', bedragCenten: 10_000, motivering: 'Nodig.' }
    const commandoId = randomUUID()
    veld.worker.werkt = false
    expect(await veld.geef('remco.hendriks', geval, 'verleenKrediet', gegevens, commandoId)).toMatchObject({
      status: 'wordt_verwerkt',
    })
    veld.worker.werkt = true
    const samen = await Promise.all(
      [1, 2, 3].map(() => veld.geef('remco.hendriks', geval, 'verleenKrediet', gegevens, commandoId)),
    )
    expect(samen.map((a) => a.status)).toEqual(['verwerkt', 'verwerkt', 'verwerkt'])
    expect(await veld.rijen('select id from krediet where dossier_id = $1', geval.dossierId)).toHaveLength(1)
  })

  it('zegt daarna wat er nu gebeurt en wat de volgende taak is', async () => {
    const geval = await inFase(veld, PURMEREND, 'amsterdam', DAG)
    const wat = (await vraag('anja.prins', 'watNu', { dossierId: geval.dossierId })).data as {
      status: string
      taken: { soort: string; vanMij: boolean }[]
      volgende: { soort: string }
    }
    expect(wat).toMatchObject({ status: 'fase_loopt', taken: [{ soort: 'maak_bekend', vanMij: true }] })
    expect(wat.volgende.soort).toBe('maak_bekend')
  })
})

describe('een klantmanager die volgens beleid beslist', () => {
  const TEXEL = 'GM0448'
  it('ziet wat het bureau indiende van de eigen klant, en niets van een concept of van een ander', async () => {
    const geval = await inFase(veld, TEXEL, 'utrecht', DAG, 'ruben.dros')
    const { leveringId } = await veld.loket.geefOpdracht(geval, TEXEL, 'bureau-noord')
    const leveringen = async () => (await veld.stukken('ruben.dros', geval, 'beslis_toetsmoment')).bewijs.leveringen
    expect(await leveringen()).toEqual([])
    await veld.rijen(
      `update levering set status = 'ingediend', ingediend_op = app.nu(), ingediend_door = $2, inhoud = '{"doel": "Catering"}' where id = $1`,
      leveringId,
      veld.loket.id('tom.hoekstra'),
    )
    expect(await leveringen()).toMatchObject([{ id: leveringId, inhoud: { doel: 'Catering' } }])
    expect((await veld.stukken('ruben.dros', geval, 'beslis_toetsmoment')).mag.mag).toBe(true)
    const elders = await inFase(veld, PURMEREND, 'amsterdam', DAG, 'jan.vos')
    await veld.loket.geefOpdracht(elders, PURMEREND, 'bureau-noord')
    await veld.rijen(
      `update levering set status = 'ingediend', ingediend_op = app.nu() where dossier_id = $1`,
      elders.dossierId,
    )
    const jan = await veld.stukken('jan.vos', elders, 'beslis_toetsmoment')
    expect(jan.bewijs.leveringen).toEqual([])
    expect(jan.mag.redenen.map((r) => r.code)).toEqual(['GeenBevoegdheid'])
  })
})
