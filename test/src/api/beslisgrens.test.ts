import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Beslisloket, inFase, maakBeslisloket } from './beslisloket.ts'

const HEILOO = 'GM0399'
const DAG = '2026-09-01'
let veld: Beslisloket
beforeAll(async () => {
  veld = await maakBeslisloket(DAG)
})
afterAll(async () => {
  await veld[Symbol.asyncDispose]()
})

describe('een traject dat loopt', () => {
  it('eindigt niet doordat een consulent een uitkomst vastlegt; de pagina zegt vooraf welk besluit ervoor nodig is', async () => {
    const geval = await inFase(veld, HEILOO, 'arnhem', DAG)
    const redenen = async (sub: string, soort: 'rond_af' | 'beeindig_voortijdig') =>
      (await veld.stukken(sub, geval, soort)).mag.redenen.map((r) => r.code)
    expect(await redenen('samira.de.wit', 'rond_af')).toEqual(['BeeindigingIsBesluit'])
    expect(await redenen('samira.de.wit', 'beeindig_voortijdig')).toEqual(['GeenBevoegdheid'])

    const uitkomst = 'start_met_bbz'
    for (const sub of ['samira.de.wit', 'petra.kuiper']) {
      expect(await veld.geef(sub, geval, 'rondAf', { uitkomst, toelichting: 'Opent volgende week' })).toMatchObject({
        status: 'geweigerd',
        foutcode: 'StandVeranderd',
      })
    }
    const stand = () =>
      veld.rijen(
        `select t.status, t.eindreden, t.uitkomst, (select count(*)::int from fase f where f.traject_id = t.id and f.status = 'loopt') as lopend,
           (select count(*)::int from besluit b where b.traject_id = t.id and b.soort = 'voortijdige_beeindiging') as besluiten
         from traject t where t.id = $1`,
        geval.trajectId,
      )
    expect(await stand()).toEqual([{ status: 'fase_loopt', eindreden: null, uitkomst: null, lopend: 1, besluiten: 0 }])

    const besluit = { eindreden: 'afgerond', uitkomst, motivering: 'De zaak opent volgende week al.' }
    expect(await veld.geef('remco.hendriks', geval, 'beeindigVoortijdig', besluit)).toMatchObject({
      status: 'verwerkt',
    })
    expect(await stand()).toEqual([{ status: 'afgesloten', eindreden: 'afgerond', uitkomst, lopend: 0, besluiten: 1 }])
  })
})

describe('een krediet waarvoor het beleid geen maximum noemt', () => {
  const MOTIVERING = 'Nodig voor het plan.'
  const telKrediet = async (trajectId: string) =>
    await veld.rijen<{ centen: number; waarom: string | null }>(
      'select bedrag_centen::int as centen, waarom_hoger as waarom from krediet where traject_id = $1 order by bedrag_centen',
      trajectId,
    )

  it('vraagt boven de drempel om het bedrag nog eens en een reden, en kent een grens', async () => {
    const geval = await inFase(veld, HEILOO, 'arnhem', DAG)
    const verleen = (bedragCenten: unknown, bevestiging?: object) =>
      veld.geef('remco.hendriks', geval, 'verleenKrediet', {
        doel: 'Marktonderzoek',
        bedragCenten,
        motivering: MOTIVERING,
        ...(bevestiging === undefined ? {} : { bevestiging }),
      })
    const waarom = 'De machine kost dit en is nergens te huur.'
    const nodig = { status: 'geweigerd', foutcode: 'KredietBevestigingNodig' }
    expect(await verleen(300_001)).toMatchObject(nodig)
    expect(await verleen(900_000, { bedragCenten: 90_000, waarom })).toMatchObject(nodig)
    expect(await verleen(900_000, { bedragCenten: 900_000, waarom: ' ' })).toMatchObject({
      status: 'fout',
      velden: { 'gegevens.bevestiging.waarom': 'VeldLeeg' },
    })
    const boven = { status: 'geweigerd', foutcode: 'KredietBovenGrens', gegevens: { grens: '€ 50.000,00' } }
    expect(await verleen(99_999_999, { bedragCenten: 99_999_999, waarom })).toMatchObject(boven)
    expect(await telKrediet(geval.trajectId)).toEqual([])

    expect(await verleen(100_000)).toMatchObject({ status: 'verwerkt' })
    // The threshold counts over all grants, as a maximum would.
    expect((await veld.stukken('remco.hendriks', geval, 'verleen_krediet')).krediet).toMatchObject({
      ruimteCenten: null,
      grensCenten: 5_000_000,
      vrijCenten: 200_000,
    })
    expect(await verleen(200_001)).toMatchObject(nodig)
    expect(await verleen(4_900_000, { bedragCenten: 4_900_000, waarom })).toMatchObject({ status: 'verwerkt' })
    expect(await verleen(1, { bedragCenten: 1, waarom })).toMatchObject(boven)
    expect(await telKrediet(geval.trajectId)).toEqual([
      { centen: 100_000, waarom: null },
      { centen: 4_900_000, waarom },
    ])
  })

  const metGrens = async (grens: number | null, doe: () => Promise<void>) => {
    const zet = (waarde: number | null) =>
      veld.rijen(
        `update parameter set waarde = coalesce(to_jsonb($1::int), 'null') where code = 'platform.krediet_hoogstens_centen'`,
        waarde,
      )
    await zet(grens)
    try {
      await doe()
    } finally {
      await zet(5_000_000)
    }
  }

  it('heeft een andere grens zodra de parameter anders is, en geen verzonnen grens als hij er niet is', async () => {
    const geval = await inFase(veld, HEILOO, 'arnhem', DAG)
    const verleen = (bedragCenten: number) =>
      veld.geef('remco.hendriks', geval, 'verleenKrediet', {
        doel: 'Marktonderzoek',
        bedragCenten,
        motivering: MOTIVERING,
        bevestiging: { bedragCenten, waarom: 'De machine is nergens te huur.' },
      })
    await metGrens(700_000, async () => {
      expect(await verleen(700_001)).toMatchObject({
        foutcode: 'KredietBovenGrens',
        gegevens: { grens: '€ 7.000,00' },
      })
      expect(await verleen(700_000)).toMatchObject({ status: 'verwerkt' })
    })
    await metGrens(null, async () => {
      expect((await veld.stukken('remco.hendriks', geval, 'verleen_krediet')).krediet).toMatchObject({
        grensCenten: null,
      })
      expect(await verleen(4_900_000)).toMatchObject({ status: 'verwerkt' })
    })
  })

  it('kan ook buiten de API om geen miljoen zijn', async () => {
    await expect(veld.rijen(`update krediet set bedrag_centen = 100000000`)).rejects.toThrow('krediet_bedrag_positief')
  })
})
