import {
  alsSysteem,
  corrigeerAfgenomenProduct,
  inGemeente,
  laatRegelVervallen,
  lockOpgaven,
  SYSTEEM_PERSOON_ID,
} from '@loket/db'
import { toWorkflowId } from '@loket/workflows/berichten'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { maakKassa, type Opgave, type Regel } from './kassa.ts'
import { maakSpeelveld, type Speelveld } from './speelveld.ts'

const HEILOO = 'GM0399'
const BUDGETHOUDER = 'kees.bruin'
const LOKET = 'henk.schipper'

let veld: Speelveld
let kassa: ReturnType<typeof maakKassa>
let opgave: Opgave
let regels: Regel[]
let feiten: string[]
beforeAll(async () => {
  veld = await maakSpeelveld('2026-12-30')
  kassa = maakKassa(veld)
  const dagen = Array.from({ length: 8 }, (_, nr) => `2026-10-0${nr + 1}`)
  feiten = await kassa.feiten(HEILOO, 'ontwikkelfase', dagen)
  await veld.wacht(2)
  await kassa.sluit()
  opgave = await kassa.opgave(HEILOO, '2026-K4')
  regels = (await kassa.regels(HEILOO)).toSorted((a, b) => a.datum.localeCompare(b.datum))
})
afterAll(() => veld[Symbol.asyncDispose]())

const doe = (wie: string, soort: Parameters<typeof kassa.doe>[3], nr: number, extra: object = {}) =>
  kassa.doe(wie, HEILOO, opgave.id, soort, { regelId: regels[nr]!.id, ...extra })
const staat = async (nr: number): Promise<string> =>
  (await kassa.regels(HEILOO)).find(({ id }) => id === regels[nr]!.id)!.status
const reden = { reden: 'Deze cliënt woont niet meer bij ons' }
const blijft = { oordeel: 'blijft', tekst: 'De fase is afgerond; zie het verslag' }
const vervalt = { oordeel: 'vervalt', tekst: 'De gemeente heeft gelijk' }

const corrigeer = (prestatieId: string, prestatiedatum?: string) =>
  inGemeente(veld.db, { persoonId: veld.id(LOKET), schrijfGemeenteId: veld.id(HEILOO) }, (trx) =>
    corrigeerAfgenomenProduct(
      trx,
      {
        prestatieId,
        reden: 'Verkeerde dag',
        ...(prestatiedatum === undefined ? {} : { vervangDoor: { prestatiedatum } }),
      },
      (id) => toWorkflowId('gemeentefactuur', id),
    ),
  )
const telTerug = async (prestatieId: string): Promise<number> =>
  (await veld.rijen(`select id from afgenomen_product where corrigeert_id = $1 or vervangt_id = $1`, prestatieId))
    .length

/** The lapses in the audit: under which opgave, of how many lines. */
const geboekt = async (): Promise<string[]> =>
  (
    await veld.rijen<{ regel: string }>(
      `select o.kwartaal || ' ' || (select string_agg(r.prestatiedatum::text, ' ' order by r.prestatiedatum)
         from opgaveregel r where a.nieuw->'regels' ? r.id::text) as regel
       from audit a join kwartaalopgave o on o.id = a.onderwerp_id where a.wat = 'regel_vervalt_na_terugname' order by a.nr`,
    )
  ).map(({ regel }) => regel)
const gemeld = async (): Promise<unknown[]> =>
  (
    await veld.rijen<{ gegevens: Record<string, unknown> }>(
      `select gegevens from melding where soort = 'regel_teruggenomen' and persoon_id = $1 order by op, id`,
      veld.id(BUDGETHOUDER),
    )
  ).map(({ gegevens }) => `${String(gegevens['kwartaal'])} ${String(gegevens['aantal'])}`)

describe('een feit waarvan de regel', () => {
  it('in gesprek is, wordt niet teruggenomen, bij geen van de beurten', async () => {
    await doe(BUDGETHOUDER, 'betwist_regel', 0, reden)
    for (const volgende of [
      () => doe(LOKET, 'beantwoord_regel', 0, blijft),
      () => doe(BUDGETHOUDER, 'houd_betwisting_vol', 0, reden),
      () => doe('lotte.mol', 'beslis_regel', 0, vervalt),
    ]) {
      expect(await corrigeer(feiten[0]!)).toEqual({ geweigerd: 'RegelInGesprek' })
      expect(await corrigeer(feiten[0]!, '2026-10-20')).toEqual({ geweigerd: 'RegelInGesprek' })
      await volgende()
    }
  })

  it('door een beslissing is vervallen, komt niet opnieuw op een opgave', async () => {
    expect(await staat(0)).toBe('vervallen')
    expect(await corrigeer(feiten[0]!)).toEqual({ geweigerd: 'RegelAlVervallen' })
    expect(await corrigeer(feiten[0]!, '2026-10-20')).toEqual({ geweigerd: 'RegelAlVervallen' })
    expect(await telTerug(feiten[0]!)).toBe(0)
  })

  it('op dat ogenblik vervalt, wacht daarop en wordt dan geweigerd', async () => {
    const [vast, beslist] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const wie = { gemeenteId: veld.id(HEILOO), namensId: SYSTEEM_PERSOON_ID }
    const beslissing = alsSysteem(veld.systeem, wie, async (trx) => {
      await lockOpgaven(trx)
      await laatRegelVervallen(trx, regels[6]!.id)
      vast.resolve()
      await beslist.promise
    })
    await vast.promise
    const correctie = corrigeer(feiten[6]!)
    const wachtenden = `select 1 from pg_locks where locktype = 'advisory' and not granted`
    await vi
      .waitFor(async () => expect(await veld.rijen(wachtenden)).toHaveLength(1), { timeout: 9_000 })
      .finally(() => beslist.resolve())
    await beslissing
    expect(await correctie).toEqual({ geweigerd: 'RegelAlVervallen' })
    expect(await telTerug(feiten[6]!)).toBe(0)
  })
})

describe('wat een feit vervangt', () => {
  it('ligt niet voor de aanmelding, en niet voor de eerste dag waarover wordt afgerekend', async () => {
    expect(await corrigeer(feiten[1]!, '2025-12-31')).toEqual({ geweigerd: 'FeitVoorAanmelding' })
    expect(await corrigeer(feiten[1]!, '2026-09-30')).toEqual({ geweigerd: 'FeitVoorAfrekening' })
  })

  it('ligt niet in de toekomst', async () => {
    expect(await corrigeer(feiten[1]!, '2027-01-02')).toEqual({ geweigerd: 'FeitInToekomst' })
  })

  it('is het product dat de stap op die dag heeft, en zonder product wordt het geweigerd', async () => {
    const zet = (product: string, van: string, tot: string) =>
      veld.rijen(
        `insert into stapproduct (stap, product_code, bron, geldig_van, geldig_tot) values ('fase', $1, '{}', $2, $3)`,
        product,
        van,
        tot,
      )
    await zet('ontwikkelfase', '2026-01-01', '2026-10-15')
    expect(await corrigeer(feiten[1]!, '2026-10-20')).toEqual({ geweigerd: 'ProductOntbreekt' })
    expect(await telTerug(feiten[1]!)).toBe(0)
    await zet('planfase', '2026-10-15', '2027-01-01')
    const uitslag = await corrigeer(feiten[1]!, '2026-10-20')
    const [nieuw] = await veld.rijen(
      'select product_code, prestatiedatum::text, teller, noemer, is_afgebroken from afgenomen_product where vervangt_id = $1',
      feiten[1]!,
    )
    expect(uitslag).toMatchObject({ vervangingId: expect.any(String) as string })
    expect(nieuw).toEqual({
      product_code: 'planfase',
      prestatiedatum: '2026-10-20',
      teller: 1,
      noemer: 1,
      is_afgebroken: false,
    })
  })

  it('kan geen afgebroken fase zijn: die wordt alleen teruggenomen', async () => {
    const [fase] = await veld.rijen<{ id: string }>(
      `insert into afgenomen_product (gemeente_id, dossier_id, product_code, stap, stap_sleutel, is_afgebroken, prestatiedatum, teller, noemer, door_id)
       select gemeente_id, dossier_id, product_code, stap, 'fase:afgebroken', true, '2026-12-20', 20, 28, door_id
       from afgenomen_product where id = $1 returning id`,
      feiten[0]!,
    )
    expect(await corrigeer(fase!.id, '2026-12-24')).toEqual({ geweigerd: 'AfgebrokenFaseNietVerzet' })
    expect(await telTerug(fase!.id)).toBe(0)
    expect(await corrigeer(fase!.id)).toMatchObject({ vervangingId: null })
  })
})

describe('een regel waarvan het feit is teruggenomen', () => {
  it('vervalt bij de opgave waarop hij staat, en de budgethouder hoort het', async () => {
    await veld.bezorg()
    // The process hears a signal, and does its step after it.
    await vi.waitFor(async () => expect(await staat(1)).toBe('vervallen'), { timeout: 9_000 })
    expect(await geboekt()).toEqual(['2026-K4 2026-10-02'])
    expect(await gemeld()).toEqual(['2026-K4 1'])
    const mails = await veld.rijen(
      `select 1 from outbox where soort = 'mail' and gegevens->>'mailsoort' = 'regel_teruggenomen'`,
    )
    expect(mails).toHaveLength(1)
  })

  it('is niet meer te betwisten, ook als zijn opgave nog niet weet dat hij vervalt; de gemeente hoort dat', async () => {
    await corrigeer(feiten[4]!)
    const regelId = regels[4]!.id
    const uitslag = await kassa.probeer(BUDGETHOUDER, HEILOO, opgave.id, 'betwist_regel', { ...reden, regelId })
    expect(uitslag).toBe('RegelAlBeslecht')
    await veld.bezorg()
    await expect.poll(() => staat(4)).toBe('vervallen')
    expect(await geboekt()).toEqual(['2026-K4 2026-10-02', '2026-K4 2026-10-05'])
    expect(await gemeld()).toEqual(['2026-K4 1', '2026-K4 1'])
  })

  it('vervalt bij het sluiten onder de opgave waar hij begon, en wie daar niets meer aan ziet hoort niets', async () => {
    for (const nr of [2, 3]) await doe(BUDGETHOUDER, 'betwist_regel', nr, reden)
    await doe(LOKET, 'beantwoord_regel', 3, blijft)
    await kassa.doe(BUDGETHOUDER, HEILOO, opgave.id, 'keur_opgave_goed')
    await doe(BUDGETHOUDER, 'aanvaard_antwoord', 3)
    expect(await staat(3)).toBe('doorgeschoven')
    await corrigeer(feiten[3]!)
    await veld.bezorg()
    const eerder = await geboekt()
    await veld.env.sleep('89 days')
    feiten.push(...(await kassa.feiten(HEILOO, 'ontwikkelfase', ['2027-01-10', '2027-01-11'])))
    await veld.wacht(1)
    await kassa.sluit()
    expect(await staat(3)).toBe('vervallen')
    expect(await geboekt()).toEqual([...eerder, '2026-K4 2026-10-04'])
    expect(await gemeld()).toHaveLength(2)
  })

  it('staat in het spoor van zijn eigen opgave, ook als het proces van een andere hem opruimt', async () => {
    const eerder = await geboekt()
    await corrigeer(feiten.at(-1)!)
    // The act is on the fourth quarter, of which a dispute is still in course; the line stands on the first of 2027.
    await doe(LOKET, 'beantwoord_regel', 2, blijft)
    expect(await geboekt()).toEqual([...eerder, '2027-K1 2027-01-11'])
    expect((await gemeld()).at(-1)).toBe('2027-K1 1')
  })
})
