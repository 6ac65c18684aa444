import { inGemeente, listTijdlijn, MAILSOORTEN } from '@loket/db'
import { toWorkflowId } from '@loket/workflows/berichten'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakSpeelveld, type Speelveld } from './speelveld.ts'
import { type Doel, maakSpel, plus, type Spel } from './spel.ts'

const HEILOO = 'GM0399' // no policy
const PURMEREND = 'GM0439' // with a klantmanager

let veld: Speelveld
let spel: Spel

beforeAll(async () => {
  veld = await maakSpeelveld('2026-09-01')
  spel = maakSpel(veld)
})
afterAll(async () => {
  await veld[Symbol.asyncDispose]()
})

type Stuk = { traject: Doel; opdracht: Doel; id: string }

/** A traject of which Bureau Noord carries out every phase; out: where its opdracht is. */
async function bied(cbsCode: string, klantmanager?: string): Promise<Stuk> {
  const traject = await spel.meldAan(cbsCode, klantmanager)
  await spel.laatToe(traject, 'arnhem', { bureau: 'bureau-noord' })
  const [o] = await veld.rijen<{ id: string }>('select id from opdracht where traject_id = $1', traject.trajectId)
  const id = o!.id
  return { traject, id, opdracht: { ...traject, workflowId: toWorkflowId('begeleidingsopdracht', id) } }
}

async function neemAan({ opdracht, id }: Stuk): Promise<void> {
  await spel.doe('tom.hoekstra', opdracht, 'accepteer_opdracht', { opdrachtId: id })
}

describe('eerder stoppen dan de laatste fase', () => {
  it('kan een consulent niet: wat loopt, eindigt alleen met een besluit van wie mandaat heeft', async () => {
    const doel = await spel.meldAan(HEILOO)
    await spel.laatToe(doel, 'arnhem')
    const voor = await spel.traject(doel)
    const uitkomst = 'start_met_bbz'
    const rondAf = () =>
      veld.geef('samira.de.wit', HEILOO, doel, 'rond_af', { uitkomst, toelichting: 'Opent volgende week' })
    const beeindig = (wie: string) =>
      veld.geef(wie, HEILOO, doel, 'beeindig_voortijdig', {
        eindreden: 'afgerond',
        uitkomst,
        motivering: 'De zaak opent volgende week al',
      })
    expect(await rondAf()).toEqual({ status: 'geweigerd', code: 'StandVeranderd' })
    expect(await beeindig('samira.de.wit')).toEqual({ status: 'geweigerd', code: 'GeenBevoegdheid' })
    expect(await spel.traject(doel)).toEqual(voor)
    expect(await spel.fasen(doel)).toEqual([expect.stringMatching(/loopt$/)])

    expect(await beeindig('remco.hendriks')).toEqual({ status: 'verwerkt' })
    expect(await spel.traject(doel)).toMatchObject({ status: 'afgesloten', eindreden: 'afgerond', uitkomst })
    const besluiten = await veld.rijen<{ soort: string }>(
      `select soort from besluit where traject_id = $1 and soort = 'voortijdige_beeindiging' and brief::text like '%bezwaar%'`,
      doel.trajectId,
    )
    expect(besluiten).toHaveLength(1)
    expect(await spel.openTaken(doel)).toContain('maak_bekend')
  })
})

describe('de klantmanager', () => {
  it('leest op de tijdlijn dat het bureau aannam, en niets van wat het schreef', async () => {
    const stuk = await bied(PURMEREND, 'jan.vos')
    const { traject, id } = stuk
    const leest = async (wie: string) =>
      (
        await inGemeente(veld.db, { persoonId: veld.id(wie) }, (trx) =>
          listTijdlijn(trx, traject.dossierId, { na: null, aantal: 100 }),
        )
      ).filter(({ soort }) => soort.startsWith('opdracht_') || soort.startsWith('levering_'))
    await neemAan(stuk)
    const [levering] = await veld.rijen<{ id: string }>('select id from levering where opdracht_id = $1 limit 1', id)
    await veld.rijen(
      `insert into tijdlijn (gemeente_id, dossier_id, bureau_id, soort, sleutel, tekst, door_id)
       values ($1, $2, $3, 'levering_teruggestuurd', $4, 'De cijfers kloppen niet', $5)`,
      veld.id(PURMEREND),
      traject.dossierId,
      veld.id('bureau-noord'),
      `proef:${levering!.id}`,
      veld.id('samira.de.wit'),
    )
    const regels = await leest('jan.vos')
    expect(regels).toMatchObject([
      { soort: 'opdracht_aangenomen', door: 'Tom Hoekstra', tekst: null, gegevens: { bureau: 'Bureau Noord' } },
      { soort: 'opdracht_aangeboden' },
    ])
    expect((await leest('tom.hoekstra')).map((r) => r.soort)).toContain('levering_teruggestuurd')
    for (const ander of ['fatima.aydin', 'ruben.dros']) expect(await leest(ander)).toEqual([])
  })
})

describe('het traject beweegt', () => {
  it('stil of later, en de opdracht weet het meteen: niemand wordt herinnerd en de rapporten schuiven', async () => {
    const stuk = await bied(HEILOO)
    await neemAan(stuk)
    const rapporten = () =>
      veld.rijen<{ soort: string; uiterlijk: string }>(
        `select soort, uiterlijk::text from levering where opdracht_id = $1 and status = 'verwacht' and soort <> 'trajectplan' order by soort, nr`,
        stuk.id,
      )
    const herinneringen = () =>
      veld.rijen(
        `select soort from wekker where workflow_id = $1 and status = 'open' and soort like 'levering_%'`,
        stuk.opdracht.workflowId,
      )
    const voor = await rapporten()
    expect(voor.length).toBeGreaterThan(0)
    expect(await herinneringen()).not.toEqual([])
    await spel.doe('samira.de.wit', stuk.traject, 'onderbreek', {
      grond: 'ziekte',
      van: await veld.vandaag(),
      toelichting: 'Griep',
    })
    // The signal is on its way the moment the besluit stands; no timer of the opdracht has to come first.
    await expect.poll(herinneringen).toEqual([])
    await veld.wacht(3)
    await spel.doe('samira.de.wit', stuk.traject, 'hervat', { datum: await veld.vandaag() })
    await expect.poll(herinneringen).not.toEqual([])

    await veld.wacht(25)
    const [toets] = await veld.rijen<{ uiterlijk: string }>(
      `select uiterlijk::text from toetsmoment where traject_id = $1 and status = 'open'`,
      stuk.traject.trajectId,
    )
    const nieuweDatum = plus(toets!.uiterlijk, 10)
    const tussen = await rapporten()
    await spel.doe('daan.postma', stuk.traject, 'beslis_toetsmoment', {
      ...(await spel.toets(stuk.traject, 'aanhouden', { ontbrekend: 'Offerte', nieuweDatum })),
      bewijs: [{ soort: 'notitie', id: await spel.noteer(stuk.traject, 'samira.de.wit') }],
    })
    await expect
      .poll(rapporten)
      .toEqual(tussen.map(({ soort, uiterlijk }) => ({ soort, uiterlijk: plus(uiterlijk, 10) })))
  })
})

describe('elke mail die wij zetten', () => {
  it('is van een soort waarvoor een zin bestaat', async () => {
    const mails = await veld.rijen<{ soort: string }>(
      `select distinct gegevens->>'mailsoort' as soort from outbox where soort = 'mail'`,
    )
    expect(mails.length).toBeGreaterThan(0)
    for (const { soort } of mails) expect(MAILSOORTEN).toContain(soort)
  })
})
