import { alsSysteem, findKwartaalloop, SYSTEEM_PERSOON_ID } from '@loket/db'
import { bevriesOpgave } from '@loket/worker'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { maakKassa } from './kassa.ts'
import { maakSpeelveld, type Speelveld } from './speelveld.ts'

const HEILOO = 'GM0399'
const BUDGETHOUDER = 'kees.bruin'
const K4 = '2026-K4'
const K1 = '2027-K1'
const K2 = '2027-K2'
/** The lock at which a freeze is held: the test has it, and gives it back when the others have done their part. */
const POORT = 4242

let veld: Speelveld
let kassa: ReturnType<typeof maakKassa>
let poortwachter: Client
let feiten: string[]
beforeAll(async () => {
  veld = await maakSpeelveld('2026-12-30')
  kassa = maakKassa(veld)
  feiten = await kassa.feiten(HEILOO, 'ontwikkelfase', ['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04'])
  await veld.wacht(2)
  await kassa.sluit()
  await veld.rijen(`create function proef_poort() returns trigger language plpgsql as $$
    begin perform pg_advisory_xact_lock(${POORT}); return null; end $$`)
  await veld.rijen('grant execute on function proef_poort() to public')
  for (const [kwartaal, begin, einde] of [
    [K1, '2027-01-01', '2027-03-31'],
    [K2, '2027-04-01', '2027-06-30'],
  ]) {
    await veld.rijen('insert into kwartaalloop (sleutel, begin, einde) values ($1, $2, $3)', kwartaal, begin, einde)
  }
  poortwachter = new Client({ connectionString: veld.systeemUrl })
  await poortwachter.connect()
})
afterEach(async () => {
  for (const tabel of ['opgaveregel', 'kwartaalresultaat']) {
    await veld.rijen(`drop trigger if exists proef_poort on ${tabel}`)
  }
})
afterAll(async () => {
  await poortwachter.end()
  await veld[Symbol.asyncDispose]()
})

const bevries = async (kwartaal: string): Promise<void> =>
  bevriesOpgave(veld.systeem, (await findKwartaalloop(veld.systeem, kwartaal))!, veld.id(HEILOO))

/** How many sessions wait for the lock of the gate, or for another lock. */
async function wachtend(): Promise<{ poort: number; slot: number }> {
  const [rij] = await veld.rijen<{ poort: number; slot: number }>(
    `select count(*) filter (where locktype = 'advisory' and objid = ${POORT})::int as poort,
       count(*) filter (where locktype <> 'advisory' or objid <> ${POORT})::int as slot from pg_locks where not granted`,
  )
  return rij!
}

/**
 * Freezes a quarter and holds it just before it writes its first row of this table, inside its lock, until `meanwhile` has
 * begun: what that starts and does not end while it is held, ends after it.
 */
async function houdVast(kwartaal: string, tabel: string, meanwhile: () => Promise<unknown>): Promise<void> {
  // A process that starts reads its opgave under the same lock: not now, so that who waits is who this test lets wait.
  await veld.bezorg()
  const start = () =>
    veld.rijen(`select workflow_id from proces where status = 'te_starten' and soort = 'gemeentefactuur'`)
  await expect.poll(start).toEqual([])
  await veld.rijen(
    `create trigger proef_poort before insert on ${tabel} for each statement execute function proef_poort()`,
  )
  await poortwachter.query('select pg_advisory_lock($1)', [POORT])
  const vorst = bevries(kwartaal)
  try {
    await expect.poll(async () => (await wachtend()).poort).toBe(1)
    await meanwhile()
  } finally {
    await poortwachter.query('select pg_advisory_unlock($1)', [POORT])
  }
  await vorst
}

/** Writes a fact that takes another back, as a correction does. */
const neemTerug = (prestatieId: string) =>
  alsSysteem(veld.systeem, { gemeenteId: veld.id(HEILOO), namensId: SYSTEEM_PERSOON_ID }, async (trx) => {
    const feit = await trx
      .selectFrom('afgenomen_product')
      .selectAll()
      .where('id', '=', prestatieId)
      .executeTakeFirstOrThrow()
    await trx
      .insertInto('afgenomen_product')
      .values({
        dossier_id: feit.dossier_id,
        product_code: feit.product_code,
        stap: feit.stap,
        stap_sleutel: `terug:${feit.id}`,
        stap_naam: feit.stap_naam,
        prestatiedatum: feit.prestatiedatum,
        soort: 'terugname',
        corrigeert_id: feit.id,
        reden: 'Verkeerde cliënt',
      })
      .execute()
  })

const opgaven = () =>
  veld.rijen<{ kwartaal: string; regels: number; som: number; resultaat: number }>(
    `select o.kwartaal, count(r.id)::int as regels, coalesce(sum(r.bedrag_centen), 0)::int as som,
       (select teller::int from kwartaalresultaat k where k.gemeente_id = o.gemeente_id and k.kwartaal = o.kwartaal and k.code = 'bedrag') as resultaat
     from kwartaalopgave o left join opgaveregel r on r.opgave_id = o.id where o.gemeente_id = $1 group by o.id order by o.kwartaal`,
    veld.id(HEILOO),
  )

/** What must hold whatever came together: no fact twice, and a final total that is its lines and its text. */
async function houdtStand(): Promise<void> {
  expect(await veld.rijen('select prestatie_id from opgaveregel group by 1 having count(*) > 1')).toEqual([])
  const anders = `select o.id from kwartaalopgave o where o.status = 'definitief' and (o.totaal_centen <>
      (select coalesce(sum(bedrag_centen), 0) from opgaveregel r where r.opgave_id = o.id and r.status = 'definitief')
      or (o.inhoud::jsonb ->> 'totaalCenten')::bigint <> o.totaal_centen)`
  expect(await veld.rijen(anders)).toEqual([])
}

describe('wat tegelijk met een kwartaal gebeurt', () => {
  let opgaveK4: string
  let betwist: string
  it('is een besluit over een betwiste regel: die komt nog op de opgave die wordt gemaakt', async () => {
    opgaveK4 = (await kassa.opgave(HEILOO, K4)).id
    betwist = (await kassa.regels(HEILOO)).find((r) => r.datum === '2026-10-01')!.id
    const doe = (wie: string, soort: Parameters<typeof kassa.doe>[3], meer: object) =>
      kassa.doe(wie, HEILOO, opgaveK4, soort, { regelId: betwist, ...meer })
    await doe(BUDGETHOUDER, 'betwist_regel', { reden: 'Deze cliënt woont niet meer bij ons' })
    await doe('henk.schipper', 'beantwoord_regel', { oordeel: 'blijft', tekst: 'Zie het verslag' })
    await doe(BUDGETHOUDER, 'houd_betwisting_vol', { reden: 'Toch niet' })
    await kassa.doe(BUDGETHOUDER, HEILOO, opgaveK4, 'keur_opgave_goed')
    const isBesloten = async () => (await kassa.regels(HEILOO)).some((r) => r.id === betwist && r.beslecht)
    let besluit: Promise<void> | undefined
    // Held when every line of the new opgave is written: it would not take one along that is passed on now.
    await houdVast(K1, 'kwartaalresultaat', async () => {
      besluit = doe('lotte.mol', 'beslis_regel', { oordeel: 'blijft', tekst: 'De datum klopt' })
      await expect.poll(async () => (await wachtend()).slot > 0 || (await isBesloten())).toBe(true)
    })
    await besluit
    const regel = (await kassa.regels(HEILOO)).find(({ id }) => id === betwist)!
    expect(regel).toMatchObject({ status: 'open', opgave: (await kassa.opgave(HEILOO, K1)).id })
    expect(await opgaven()).toMatchObject([
      { kwartaal: K4, regels: 3, som: 198_000 },
      { kwartaal: K1, regels: 1, som: 66_000 },
    ])
    await houdtStand()
  })

  it('is een correctie, een laat feit en een akkoord: elk feit krijgt één regel, nu of het volgende kwartaal', async () => {
    const eerder = await kassa.feiten(HEILOO, 'ontwikkelfase', ['2027-04-02', '2027-04-03'])
    let klaar: () => void = () => undefined
    const vast = new Promise<void>((los) => (klaar = los))
    const wie = { gemeenteId: veld.id(HEILOO), namensId: SYSTEEM_PERSOON_ID }
    // Written before the freeze began, and committed after it ended.
    let ongezien: () => void = () => undefined
    const geschreven = new Promise<void>((los) => (ongezien = los))
    const traag = alsSysteem(veld.systeem, wie, async (trx) => {
      const { dossier_id: dossierId } = await trx
        .selectFrom('afgenomen_product')
        .select('dossier_id')
        .where('id', '=', eerder[0]!)
        .executeTakeFirstOrThrow()
      await trx
        .insertInto('afgenomen_product')
        .values({
          dossier_id: dossierId,
          product_code: 'ontwikkelfase',
          stap: 'fase',
          stap_sleutel: 'fase:traag',
          prestatiedatum: '2027-04-04',
        })
        .execute()
      ongezien()
      await vast
    })
    await geschreven
    let akkoord: Promise<void> | undefined
    await houdVast(K2, 'opgaveregel', async () => {
      // In the instant of the freeze: a fact of its days, and one of an opgave that is final taken back.
      await kassa.feiten(HEILOO, 'ontwikkelfase', ['2027-05-05'])
      await neemTerug(feiten[1]!)
      akkoord = kassa.doe(BUDGETHOUDER, HEILOO, (await kassa.opgave(HEILOO, K1)).id, 'keur_opgave_goed')
      await expect.poll(wachtend).toMatchObject({ poort: 1, slot: 1 })
    })
    klaar()
    await Promise.all([traag, akkoord])
    expect(await kassa.opgave(HEILOO, K1)).toMatchObject({ status: 'definitief', totaal: 66_000 })
    // The two known facts, and the credit of the correction that came before its credits were looked for.
    const [, , k2] = await opgaven()
    expect(k2).toEqual({ kwartaal: K2, regels: 3, som: 2 * 67_500 - 66_000, resultaat: 2 * 67_500 - 66_000 })
    await houdtStand()
    await veld.rijen(`insert into kwartaalloop (sleutel, begin, einde) values ('2027-K3', '2027-07-01', '2027-09-30')`)
    await bevries('2027-K3')
    const laat = await kassa.regels(HEILOO, (await kassa.opgave(HEILOO, '2027-K3')).id)
    expect(laat.map((r) => r.datum).toSorted()).toEqual(['2027-04-04', '2027-05-05'])
    await houdtStand()
  })

  it('is hetzelfde kwartaal nog eens: er is één opgave, met één proces en één spoor', async () => {
    const kwartaal = '2027-K4'
    await veld.rijen(
      `insert into kwartaalloop (sleutel, begin, einde) values ($1, '2027-10-01', '2027-12-31')`,
      kwartaal,
    )
    await kassa.feiten(HEILOO, 'ontwikkelfase', ['2027-10-01', '2027-10-02'])
    let tweede: Promise<void> | undefined
    await houdVast(kwartaal, 'opgaveregel', async () => {
      tweede = bevries(kwartaal)
      await expect.poll(wachtend).toMatchObject({ poort: 1, slot: 1 })
    })
    await tweede
    const { id } = await kassa.opgave(HEILOO, kwartaal)
    expect(await kassa.regels(HEILOO, id)).toHaveLength(2)
    const [sporen] = await veld.rijen<{ processen: number; audit: number; starts: number }>(
      `select (select count(*)::int from proces where onderwerp_id = $1) as processen,
         (select count(*)::int from audit where onderwerp_id = $1 and wat = 'opgave_bevroren') as audit,
         (select count(*)::int from outbox where sleutel = 'start:gemeentefactuur/' || $1) as starts`,
      id,
    )
    expect(sporen).toEqual({ processen: 1, audit: 1, starts: 1 })
    await houdtStand()
  })
})
