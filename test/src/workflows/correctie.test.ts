import { corrigeerAfgenomenProduct, inGemeente, toFoutcode } from '@loket/db'
import { toWorkflowId } from '@loket/workflows/berichten'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { maakKassa } from './kassa.ts'
import { maakSpel } from './spel.ts'
import { maakSpeelveld, type Speelveld } from './speelveld.ts'

const HEILOO = 'GM0399'
const SCHAGEN = 'GM0441'

let veld: Speelveld
let kassa: ReturnType<typeof maakKassa>
let feiten: string[]
beforeAll(async () => {
  veld = await maakSpeelveld('2026-12-30')
  kassa = maakKassa(veld)
  // The clients of these facts have no template; what stands in the place of a fact is again the product of its step.
  await veld.rijen(
    `insert into stapproduct (stap, product_code, bron, geldig_van) values ('fase', 'ontwikkelfase', '{}', '2026-01-01')`,
  )
  feiten = await kassa.feiten(HEILOO, 'ontwikkelfase', ['2026-10-01', '2026-10-02', '2026-12-31'])
})
afterAll(() => veld[Symbol.asyncDispose]())

const corrigeer = (cbsCode: string, prestatieId: string, dag?: string) =>
  inGemeente(veld.db, { persoonId: veld.id('henk.schipper'), schrijfGemeenteId: veld.id(cbsCode) }, (trx) =>
    corrigeerAfgenomenProduct(
      trx,
      { prestatieId, reden: 'Verkeerde dag', ...(dag === undefined ? {} : { vervangDoor: { prestatiedatum: dag } }) },
      (id) => toWorkflowId('gemeentefactuur', id),
    ),
  )

const spring = async (dagen: number): Promise<void> => {
  await veld.env.sleep(`${dagen - 1} days`)
  await veld.wacht(1)
}

describe('een correctie', () => {
  it('laat een feit dat nog geen regel heeft er nooit een krijgen, en de terugname ook niet', async () => {
    await corrigeer(HEILOO, feiten[0]!)
    await veld.wacht(2)
    await kassa.sluit()
    expect((await kassa.regels(HEILOO)).map((r) => r.datum)).toEqual(['2026-10-02', '2026-12-31'])
    const weer = await corrigeer(HEILOO, feiten[0]!).catch((fout: unknown) => toFoutcode(fout))
    expect(weer).toBe('PrestatieAlTeruggenomen')
  })

  it('laat een regel die nog niet definitief is vervallen; het juiste feit komt in het volgende kwartaal', async () => {
    await corrigeer(HEILOO, feiten[1]!, '2026-10-20')
    await veld.bezorg()
    // The process hears a signal, and does its step after it; who agrees before that hears that the amount changed.
    const vervallen = async () => (await kassa.regels(HEILOO)).filter(({ status }) => status === 'vervallen')
    await vi.waitFor(async () => expect(await vervallen()).toHaveLength(1), { timeout: 9_000 })
    const opgave = await kassa.opgave(HEILOO, '2026-K4')
    await kassa.doe('kees.bruin', HEILOO, opgave.id, 'keur_opgave_goed')
    expect((await kassa.regels(HEILOO)).map((r) => `${r.datum} ${r.status}`)).toEqual([
      '2026-10-02 vervallen',
      '2026-12-31 definitief',
    ])
    expect(await kassa.opgave(HEILOO, '2026-K4')).toMatchObject({ totaal: 66_000 })
  })

  it('is van een definitieve regel een credit in het volgende kwartaal, en de opgave blijft byte voor byte', async () => {
    const eerder = await kassa.opgave(HEILOO, '2026-K4')
    await corrigeer(HEILOO, feiten[2]!, '2027-01-01')
    await spring(90)
    await kassa.sluit()
    const later = await kassa.opgave(HEILOO, '2027-K1')
    const regels = await kassa.regels(HEILOO, later.id)
    expect(regels.map((r) => `${r.datum} ${r.centen}`).toSorted()).toEqual([
      '2026-10-20 66000',
      '2026-12-31 -66000',
      '2027-01-01 67500',
    ])
    expect(await kassa.opgave(HEILOO, '2026-K4')).toEqual(eerder)
    const [hash] = await veld.rijen<{ hash: string }>(
      `select encode(sha256(convert_to(inhoud, 'utf8')), 'hex') as hash from kwartaalopgave where id = $1`,
      eerder.id,
    )
    expect(hash?.hash).toBe(eerder.hash)
    await expect(veld.rijen('update kwartaalopgave set inhoud = inhoud where id = $1', eerder.id)).rejects.toThrow(
      'Wat definitief is, blijft zoals het is',
    )
    await expect(
      veld.rijen(`update opgaveregel set is_beslecht = true where opgave_id = $1`, eerder.id),
    ).rejects.toThrow('Wat definitief is, blijft zoals het is')
  })
})

describe('een gemeente die één prijs per cliënt betaalt', () => {
  it('betaalt die bij de start, één keer, en de rest staat er voor niets bij', async () => {
    const spel = maakSpel(veld)
    const doel = await spel.meldAan(SCHAGEN)
    await spel.laatToe(doel, 'flevoland')
    await spel.doe('samira.de.wit', doel, 'leg_plan_vast', { stand: 'opgeleverd', opmerking: 'Het plan is er' })
    await spel.doe('samira.de.wit', doel, 'leg_plan_vast', { stand: 'toetsbaar', opmerking: 'Het plan is goed' })
    await spel.doe('remco.hendriks', doel, 'verleen_krediet', {
      doel: 'Marktonderzoek',
      bedragCenten: 120_000,
      motivering: 'Nodig om de markt te kennen',
    })
    await spel.doe('remco.hendriks', doel, 'beslis_toetsmoment', await spel.toets(doel, 'no_go'))
    const dag = await veld.vandaag()
    expect(await kassa.afgenomen(doel)).toEqual([
      `${dag} selectie selectie`,
      `${dag} start start`,
      `${dag} plan plan_toetsbaar`,
      `${dag} krediet krediet 120000`,
      `${dag} fase workshop`,
    ])
    await spring(92)
    await kassa.sluit()
    const regels = await kassa.regels(SCHAGEN)
    expect(regels.map((r) => `${r.product} ${r.centen}`).toSorted()).toEqual([
      'krediet 0',
      'plan_toetsbaar 0',
      'selectie 0',
      'totaal_voorbereiding 296000',
      'workshop 0',
    ])
    await expect(
      veld.rijen(
        `insert into opgaveregel (gemeente_id, dossier_id, prestatie_id, opgave_id, eerste_opgave_id, product_code, prestatiedatum, tarief_centen,
           teller, noemer, soort, bedrag_centen, totaal_nr, is_nagekomen)
         select r.gemeente_id, r.dossier_id, a.id, r.opgave_id, r.opgave_id, 'totaal_voorbereiding', r.prestatiedatum, 1, 1, 1, 'afname', 1, 1, false
         from opgaveregel r cross join afgenomen_product a where r.totaal_nr = 1 and a.gemeente_id <> r.gemeente_id limit 1`,
      ),
    ).rejects.toThrow('opgaveregel_een_totaal_per_client')
  })

  it('wordt opnieuw berekend als het feit is teruggenomen en vervangen', async () => {
    const [start] = await veld.rijen<{ id: string; dag: string }>(
      `select id, prestatiedatum::text as dag from afgenomen_product where gemeente_id = $1 and stap = 'start'`,
      veld.id(SCHAGEN),
    )
    await veld.wacht(16)
    await corrigeer(SCHAGEN, start!.id, '2027-06-01')
    await spring(92)
    await kassa.sluit()
    const regels = (await kassa.regels(SCHAGEN)).filter((r) => r.product === 'totaal_voorbereiding')
    expect(regels.map((r) => r.centen).toSorted((a, b) => a - b)).toEqual([-296_000, 296_000, 296_000])
  })
})

describe('een afgebroken fase', () => {
  it('telt naar rato van de dagen', async () => {
    const spel = maakSpel(veld)
    const doel = await spel.meldAan(HEILOO)
    await spel.laatToe(doel, 'amsterdam')
    const begin = await veld.vandaag()
    await veld.wacht(6)
    await spel.doe('remco.hendriks', doel, 'beeindig_voortijdig', {
      eindreden: 'uitval',
      uitkomst: 'geen_ondernemer_blijft_bijstand',
      motivering: 'De cliënt stopt',
    })
    const dag = await veld.vandaag()
    expect(await kassa.afgenomen(doel)).toEqual([
      `${begin} selectie selectie`,
      `${begin} start start`,
      `${dag} fase orientatiefase 7/28`,
    ])
  })
})
