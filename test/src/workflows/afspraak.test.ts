import { corrigeerAfgenomenProduct, inGemeente, listZonderTarief, readLopend } from '@loket/db'
import { TAAKRIJ, toWorkflowId } from '@loket/workflows/berichten'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakKassa } from './kassa.ts'
import { maakSpeelveld, type Speelveld } from './speelveld.ts'

const HEILOO = 'GM0399'
const PURMEREND = 'GM0439'
const SCHAGEN = 'GM0441'
const TEXEL = 'GM0448'
const K4 = { kwartaal: '2026-K4', begin: '2026-10-01', einde: '2026-12-31', isOudste: true }
const K1 = { kwartaal: '2027-K1', begin: '2027-01-01', einde: '2027-03-31', isOudste: true }

let veld: Speelveld
let kassa: ReturnType<typeof maakKassa>
beforeAll(async () => {
  veld = await maakSpeelveld('2026-12-30')
  kassa = maakKassa(veld)
})
afterAll(() => veld[Symbol.asyncDispose]())

/** Another way of paying from this day on. */
async function wissel(cbsCode: string, op: string, wijze: 'werkelijk_afgenomen' | 'totaalproduct'): Promise<void> {
  const totaal = wijze === 'totaalproduct'
  await veld.rijen(`update factuurafspraak set geldig_tot = $2 where gemeente_id = $1`, veld.id(cbsCode), op)
  await veld.rijen(
    `insert into factuurafspraak (gemeente_id, wijze, totaalproduct_code, totaal_bij_stap, bron, geldig_van) values ($1, $2, $3, $4, '{}', $5)`,
    veld.id(cbsCode),
    wijze,
    totaal ? 'totaal_voorbereiding' : null,
    totaal ? 'start' : null,
    op,
  )
}

const spring = async (dagen: number): Promise<void> => {
  await veld.env.sleep(`${dagen - 1} days`)
  await veld.wacht(1)
}

type Post = { feit: string; product: string; centen: number; laat: boolean }
const opFeit = (posten: readonly Post[]): Post[] => posten.toSorted((a, b) => (a.feit < b.feit ? -1 : 1))

/** What the running quarter shows to who follows the bills of a gemeente. */
async function lopend(cbsCode: string, kwartaal: typeof K4): Promise<Post[]> {
  const wie = { persoonId: veld.id('henk.schipper'), schrijfGemeenteId: veld.id(cbsCode) }
  const { regels } = await inGemeente(veld.db, wie, (trx) => readLopend(trx, veld.id(cbsCode), kwartaal))
  return opFeit(
    regels.map((r) => ({ feit: r.prestatieId, product: r.productCode, centen: r.bedragCenten, laat: r.isNagekomen })),
  )
}

/** What stands on an opgave. */
async function opgave(cbsCode: string, kwartaal: string): Promise<Post[]> {
  return opFeit(
    await veld.rijen<Post>(
      `select r.prestatie_id as feit, r.product_code as product, r.bedrag_centen::int as centen, r.is_nagekomen as laat
       from opgaveregel r join kwartaalopgave o on o.id = r.opgave_id where o.gemeente_id = $1 and o.kwartaal = $2`,
      veld.id(cbsCode),
      kwartaal,
    ),
  )
}

describe('een gemeente die anders gaat betalen', () => {
  let voorlopig: Record<string, Post[]>
  beforeAll(async () => {
    await wissel(HEILOO, '2026-11-01', 'totaalproduct')
    await wissel(SCHAGEN, '2026-11-01', 'werkelijk_afgenomen')
    for (const cbsCode of [HEILOO, SCHAGEN]) {
      await kassa.stappen(cbsCode, [
        ['start', 'start', '2026-10-05'],
        ['fase', 'ontwikkelfase', '2026-11-20'],
        ['krediet', 'krediet', '2026-11-21'],
      ])
      await kassa.stappen(cbsCode, [
        ['start', 'start', '2026-11-10'],
        ['fase', 'ontwikkelfase', '2026-12-15'],
      ])
    }
    await veld.rijen('delete from factuurafspraak where gemeente_id = $1', veld.id(TEXEL))
    await kassa.stappen(TEXEL, [['fase', 'ontwikkelfase', '2026-11-02']])
    // Of a step before the total is priced; without a tarief that counts, its client waits.
    await kassa.stappen(HEILOO, [['selectie', 'selectie', '2026-11-03']])
    await veld.wacht(2)
    voorlopig = { [HEILOO]: await lopend(HEILOO, K4), [SCHAGEN]: await lopend(SCHAGEN, K4) }
    expect(await kassa.sluit()).toEqual(['2026-K4'])
  })

  it.for([
    // Per step until November, a total after it; and the other way round.
    [HEILOO, [0, 0, 0, 24_000, 66_000, 290_000]],
    [SCHAGEN, [0, 0, 24_000, 66_000, 290_000]],
  ] as const)('rekent een cliënt af zoals op de dag van zijn eerste stap: %s', async ([cbsCode, centen]) => {
    const posten = await opgave(cbsCode, '2026-K4')
    expect(posten.map((post) => post.centen).toSorted((a, b) => a - b)).toEqual(centen)
  })

  it('kreeg wat de voorlopige stand van het kwartaal zei, regel voor regel', async () => {
    for (const cbsCode of [HEILOO, SCHAGEN]) expect(await opgave(cbsCode, '2026-K4')).toEqual(voorlopig[cbsCode])
  })

  it('laat zien welke prijs ontbreekt, ook die per cliënt, en niets wat is teruggenomen', async () => {
    await veld.rijen(
      `update tarief set geldig_tot = '2027-02-01' where product_code = 'totaal_voorbereiding' and geldig_tot is null`,
    )
    await veld.rijen(
      `insert into product (code, naam, omschrijving, kostensoort, bron) values ('proef', 'Proef', 'Proef', 'voorbereiding', '{}')`,
    )
    await kassa.stappen(HEILOO, [['start', 'start', '2027-02-05']])
    const [weg] = await kassa.stappen(PURMEREND, [['fase', 'proef', '2026-12-01']])
    const wacht = async () => {
      const wie = { persoonId: veld.id('henk.schipper'), schrijfGemeenteId: veld.id(HEILOO) }
      const rijen = await inGemeente(veld.db, wie, listZonderTarief)
      return rijen.map(({ product, aantal }) => `${product} ${aantal}`)
    }
    const totaal = 'Voorbereiding, één prijs per cliënt 1'
    expect(await wacht()).toEqual(['Proef 1', totaal])
    await inGemeente(veld.db, { persoonId: veld.id('henk.schipper'), schrijfGemeenteId: veld.id(PURMEREND) }, (trx) =>
      corrigeerAfgenomenProduct(trx, { prestatieId: weg!, reden: 'Dubbel' }, (id) =>
        toWorkflowId('gemeentefactuur', id),
      ),
    )
    expect(await wacht()).toEqual([totaal])
    await veld.rijen(
      `update tarief set geldig_tot = null where product_code = 'totaal_voorbereiding' and geldig_tot = '2027-02-01'`,
    )
  })
})

describe('een gemeente waarvan een eerder kwartaal is geparkeerd', () => {
  it('houdt wat in dat kwartaal hoort daar, en krijgt beide opgaven als de afspraak er is', async () => {
    expect(await kassa.opgave(TEXEL, '2026-K4')).toMatchObject({ status: 'geparkeerd' })
    await kassa.stappen(TEXEL, [['fase', 'ontwikkelfase', '2027-02-02']])
    const leg = (van: string) =>
      veld.rijen(
        `insert into factuurafspraak (gemeente_id, wijze, bron, geldig_van, geldig_tot) values ($1, 'werkelijk_afgenomen', '{}', $2::date, $2::date + 90)`,
        veld.id(TEXEL),
        van,
      )
    await leg('2027-01-01')
    await spring(90)
    await kassa.sluit()
    const [tweede] = await veld.rijen(
      `select status, parkeerreden from kwartaalopgave where gemeente_id = $1 and kwartaal = '2027-K1'`,
      veld.id(TEXEL),
    )
    expect(tweede).toEqual({ status: 'geparkeerd', parkeerreden: 'eerder_kwartaal_geparkeerd' })
    expect(await kassa.regels(TEXEL)).toEqual([])

    await leg('2026-10-01')
    await veld.env.client.workflow.start('dagloop', { workflowId: 'dagloop-na', taskQueue: TAAKRIJ, args: [] })
    await kassa.wachtOp('dagloop-na')
    expect((await opgave(TEXEL, '2026-K4')).map(({ centen }) => centen)).toEqual([66_000])
    expect((await opgave(TEXEL, '2027-K1')).map(({ centen, laat }) => [centen, laat])).toEqual([[67_500, false]])
  })
})

describe('een gemeente die vertrok', () => {
  it('krijgt nog wat na haar laatste opgave is beslist of teruggenomen, en daarna niets meer', async () => {
    const feiten = await kassa.feiten(PURMEREND, 'ontwikkelfase', ['2027-04-01', '2027-04-02', '2027-04-03'])
    await veld.rijen(`update gemeente set deelnemer_tot = '2027-07-01' where id = $1`, veld.id(PURMEREND))
    await spring(91)
    await kassa.sluit()
    const laatste = await kassa.opgave(PURMEREND, '2027-K2')
    const regels = await kassa.regels(PURMEREND, laatste.id)
    const reden = { regelId: regels[0]!.id, reden: 'Is dit onze cliënt?' }
    await kassa.doe('ellen.rietveld', PURMEREND, laatste.id, 'betwist_regel', reden)
    await kassa.doe('ellen.rietveld', PURMEREND, laatste.id, 'keur_opgave_goed')
    const antwoord = { regelId: regels[0]!.id, oordeel: 'blijft', tekst: 'Zeker' }
    await kassa.doe('henk.schipper', PURMEREND, laatste.id, 'beantwoord_regel', antwoord)
    await kassa.doe('ellen.rietveld', PURMEREND, laatste.id, 'aanvaard_antwoord', { regelId: regels[0]!.id })
    await inGemeente(veld.db, { persoonId: veld.id('henk.schipper'), schrijfGemeenteId: veld.id(PURMEREND) }, (trx) =>
      corrigeerAfgenomenProduct(trx, { prestatieId: feiten[1]!, reden: 'Dubbel' }, (id) =>
        toWorkflowId('gemeentefactuur', id),
      ),
    )
    const voorlopig = await lopend(PURMEREND, { ...K1, begin: '2027-07-01', einde: '2027-09-30' })
    await spring(92)
    await kassa.sluit()
    // The credit is in favour of the gemeente: nobody disputes it away, not even past the process.
    const derde = await kassa.opgave(PURMEREND, '2027-K3')
    const credit = (await kassa.regels(PURMEREND, derde.id)).find(({ centen }) => centen < 0)
    const bezwaar = { regelId: credit?.id, reden: 'Waarom?' }
    expect(await kassa.probeer('ellen.rietveld', PURMEREND, derde.id, 'betwist_regel', bezwaar)).toBe(
      'CorrectieNietBetwist',
    )
    await expect(
      veld.rijen(
        `update opgaveregel set status = 'betwist', uiterlijk = '2027-12-01', uitleg = '{}' where id = $1`,
        credit?.id,
      ),
    ).rejects.toThrow('opgaveregel_correctie_niet_betwist')
    const na = await opgave(PURMEREND, '2027-K3')
    expect(na.map(({ centen }) => centen).toSorted((a, b) => a - b)).toEqual([-67_500, 67_500])
    expect(na).toEqual(voorlopig)
    await spring(92)
    await kassa.sluit()
    expect(await kassa.opgave(PURMEREND, '2027-K4')).toBeUndefined()
    expect(await kassa.opgave(HEILOO, '2027-K4')).toMatchObject({ status: 'ter_beoordeling' })
  })
})
