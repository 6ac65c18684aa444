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
