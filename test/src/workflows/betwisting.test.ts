import { randomUUID } from 'node:crypto'
import { inGemeente, SYSTEEM_PERSOON_ID } from '@loket/db'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakKassa, type Opgave, type Regel } from './kassa.ts'
import { neemOp } from './opname.ts'
import { maakSpeelveld, type Speelveld } from './speelveld.ts'

const HEILOO = 'GM0399'
const BUDGETHOUDER = 'kees.bruin'
const LOKET = 'henk.schipper'
const CONTRACT = 'lotte.mol'

let veld: Speelveld
let kassa: ReturnType<typeof maakKassa>
let opgave: Opgave
let regels: Regel[]
beforeAll(async () => {
  veld = await maakSpeelveld('2026-12-30')
  kassa = maakKassa(veld)
  await kassa.feiten(HEILOO, 'ontwikkelfase', [
    '2026-10-01',
    '2026-10-02',
    '2026-10-03',
    '2026-10-04',
    '2026-10-05',
    '2026-10-06',
    '2026-10-07',
  ])
  await veld.wacht(2)
  await kassa.sluit()
  opgave = await kassa.opgave(HEILOO, '2026-K4')
  regels = (await kassa.regels(HEILOO)).toSorted((a, b) => a.datum.localeCompare(b.datum))
})
afterAll(() => veld[Symbol.asyncDispose]())

const doe = (wie: string, soort: Parameters<typeof kassa.doe>[3], nr: number, extra: object = {}) =>
  kassa.doe(wie, HEILOO, opgave.id, soort, { regelId: regels[nr]!.id, ...extra })
const probeer = (wie: string, soort: Parameters<typeof kassa.doe>[3], regelId: string, extra: object = {}) =>
  kassa.probeer(wie, HEILOO, opgave.id, soort, { regelId, ...extra })
const staat = async (nr: number): Promise<Regel> => (await kassa.regels(HEILOO)).find((r) => r.id === regels[nr]!.id)!
const blijft = { oordeel: 'blijft', tekst: 'De fase is afgerond; zie het verslag' }
const reden = { reden: 'Deze cliënt woont niet meer bij ons' }

describe('een betwiste regel', () => {
  it('wacht op het loket tot een dag, terwijl de rest verdergaat', async () => {
    for (const nr of [0, 1, 2, 3, 4]) await doe(BUDGETHOUDER, 'betwist_regel', nr, reden)
    expect(await staat(0)).toMatchObject({ status: 'betwist', uiterlijk: '2027-01-08', opgave: opgave.id })
    const gemeld = await veld.rijen<{ n: number }>(
      `select count(*)::int as n from melding where soort = 'regel_betwist' and persoon_id = $1 and dossier_id is null`,
      veld.id(LOKET),
    )
    expect(gemeld).toEqual([{ n: 5 }])
  })

  it('vervalt als het loket de gemeente gelijk geeft', async () => {
    await doe(LOKET, 'beantwoord_regel', 0, { oordeel: 'vervalt', tekst: 'U heeft gelijk' })
    expect(await staat(0)).toMatchObject({ status: 'vervallen', opgave: null, beslecht: true })
  })

  it('komt als dezelfde regel terug als de gemeente het antwoord aanvaardt, en wordt niet nog eens betwist', async () => {
    await doe(LOKET, 'beantwoord_regel', 1, blijft)
    expect(await staat(1)).toMatchObject({ status: 'beantwoord', uiterlijk: '2027-01-08' })
    await doe(BUDGETHOUDER, 'aanvaard_antwoord', 1)
    expect(await staat(1)).toMatchObject({ status: 'open', opgave: opgave.id, beslecht: true })
    expect(await probeer(BUDGETHOUDER, 'betwist_regel', regels[1]!.id, reden)).toBe('RegelAlBeslecht')
  })

  it('laat wie niet aan zet is niets doen, en kent geen regel van een ander', async () => {
    expect(await probeer(BUDGETHOUDER, 'aanvaard_antwoord', regels[2]!.id)).toBe('RegelNietAanZet')
    expect(await probeer(CONTRACT, 'beslis_regel', regels[2]!.id, blijft)).toBe('RegelNietAanZet')
    expect(await probeer(BUDGETHOUDER, 'betwist_regel', regels[2]!.id, reden)).toBe('RegelNietAanZet')
    expect(await probeer(BUDGETHOUDER, 'betwist_regel', randomUUID(), reden)).toBe('NietGevonden')
    expect(await probeer(LOKET, 'betwist_regel', regels[5]!.id, reden)).toBe('GeenBevoegdheid')
    expect(await probeer(BUDGETHOUDER, 'beantwoord_regel', regels[2]!.id, blijft)).toBe('GeenBevoegdheid')
    expect(await probeer(LOKET, 'beslis_regel', regels[2]!.id, blijft)).toBe('GeenBevoegdheid')
    // A budgethouder of another gemeente cannot even enter it.
    await expect(kassa.probeer('ellen.rietveld', HEILOO, opgave.id, 'keur_opgave_goed')).rejects.toThrow(
      'Geen toegang tot deze gemeente',
    )
  })

  it('blijft buiten de opgave die definitief wordt, en leeft verder in haar proces', async () => {
    await doe(LOKET, 'beantwoord_regel', 2, blijft)
    await doe(LOKET, 'beantwoord_regel', 3, blijft)
    await doe(LOKET, 'beantwoord_regel', 4, blijft)
    await doe(BUDGETHOUDER, 'houd_betwisting_vol', 3, reden)
    await doe(BUDGETHOUDER, 'houd_betwisting_vol', 4, reden)
    await kassa.doe(BUDGETHOUDER, HEILOO, opgave.id, 'keur_opgave_goed')
    // 1 (accepted), 5 and 6 are final; 0 lapsed; 2, 3 and 4 are talked about.
    expect(await kassa.opgave(HEILOO, '2026-K4')).toMatchObject({ status: 'definitief', totaal: 3 * 66_000 })
    expect(await staat(3)).toMatchObject({ status: 'volgehouden', opgave: null })
    const inhoud = JSON.parse((await kassa.opgave(HEILOO, '2026-K4')).inhoud ?? '') as {
      regels: unknown[]
      betwist: unknown[]
    }
    expect([inhoud.regels.length, inhoud.betwist.length]).toEqual([3, 3])
    expect(await kassa.probeer(BUDGETHOUDER, HEILOO, opgave.id, 'keur_opgave_goed')).toBe('AlBesloten')
    expect(await probeer(BUDGETHOUDER, 'betwist_regel', regels[5]!.id, reden)).toBe('OpgaveDefinitief')
  })

  it('wordt stilzwijgend aanvaard als de gemeente niet reageert, en wacht op het volgende kwartaal', async () => {
    await veld.wacht(9)
    expect(await staat(2)).toMatchObject({ status: 'doorgeschoven', opgave: null, beslecht: true })
    const bericht = await veld.rijen<{ stil: boolean; door: string }>(
      `select is_stilzwijgend as stil, door_id as door from regelbericht where regel_id = $1 and soort = 'aanvaard'`,
      regels[2]!.id,
    )
    expect(bericht).toEqual([{ stil: true, door: SYSTEEM_PERSOON_ID }])
  })

  it('herinnert de contractmanager, die beslist: vervallen of blijven', async () => {
    const gemeld = await veld.rijen<{ n: number }>(
      `select count(*)::int as n from melding where soort = 'beslissing_te_laat' and persoon_id = $1`,
      veld.id(CONTRACT),
    )
    expect(gemeld).toEqual([{ n: 2 }])
    await doe(CONTRACT, 'beslis_regel', 3, { oordeel: 'vervalt', tekst: 'De gemeente heeft gelijk' })
    expect(await staat(3)).toMatchObject({ status: 'vervallen', opgave: null })
    await doe(CONTRACT, 'beslis_regel', 4, blijft)
    expect(await staat(4)).toMatchObject({ status: 'doorgeschoven' })
    await veld.env.client.workflow.getHandle(`gemeentefactuur/${opgave.id}`).result()
    expect(await kassa.isGesloten(`gemeentefactuur/${opgave.id}`)).toBe(true)
    await neemOp(veld, `gemeentefactuur/${opgave.id}`, 'gemeentefactuur-geschil')
  })

  it('staat daarna als dezelfde rij op de volgende opgave', async () => {
    await veld.env.sleep('79 days')
    await veld.wacht(2)
    expect(await kassa.sluit()).toEqual(['2027-K1'])
    const volgende = await kassa.opgave(HEILOO, '2027-K1')
    for (const nr of [2, 4]) {
      expect(await staat(nr)).toMatchObject({ id: regels[nr]!.id, status: 'open', opgave: volgende.id, beslecht: true })
    }
    expect((await kassa.regels(HEILOO, volgende.id)).map((r) => r.centen)).toEqual([66_000, 66_000])
    expect(
      await kassa.probeer(BUDGETHOUDER, HEILOO, volgende.id, 'betwist_regel', { regelId: regels[2]!.id, ...reden }),
    ).toBe('RegelAlBeslecht')
  })

  it('kan worden beoordeeld door wie de budgethouder waarneemt, en twee tegelijk doen het één keer', async () => {
    const volgende = await kassa.opgave(HEILOO, '2027-K1')
    expect(await kassa.probeer('floor.mooij', HEILOO, volgende.id, 'keur_opgave_goed')).toBe('GeenBevoegdheid')
    await inGemeente(veld.db, { persoonId: veld.id(BUDGETHOUDER) }, async (trx) => {
      const vandaag = await veld.vandaag()
      await trx
        .insertInto('waarneming')
        .values({ persoon_id: veld.id(BUDGETHOUDER), waarnemer_id: veld.id('floor.mooij'), van: vandaag, tot: vandaag })
        .execute()
    })
    const samen = await Promise.all(
      ['floor.mooij', BUDGETHOUDER].map((wie) => kassa.probeer(wie, HEILOO, volgende.id, 'keur_opgave_goed')),
    )
    expect(samen.filter((uitslag) => uitslag === 'verwerkt')).toHaveLength(1)
    expect(['AlBesloten', 'StandVeranderd']).toContain(samen.find((uitslag) => uitslag !== 'verwerkt'))
    expect(await kassa.opgave(HEILOO, '2027-K1')).toMatchObject({ status: 'definitief', totaal: 132_000 })
  })
})
