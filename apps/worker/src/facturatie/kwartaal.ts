import {
  alsSysteem,
  beginKwartaalloop,
  type Database,
  findCentraleGemeente,
  findKwartaalloop,
  findVerschuldigdeLoop,
  type GemeenteTransactie,
  insertRegioresultaten,
  type Kwartaalloop,
  listDeelnemers,
  listGeparkeerd,
  listVertrokken,
  sluitKwartaalloop,
  SYSTEEM_PERSOON_ID,
  wachtOpOpgave,
} from '@loket/db'
import { toWorkflowId } from '@loket/workflows/berichten'
import { type Kysely, sql } from 'kysely'
import type { Periodeloop } from '../klok/deps.ts'
import { openOmgeving, readGetal } from '../proces/omgeving.ts'
import type { Logboek } from '../proces/weigering.ts'
import { bevriesOpgave } from './bevriezen.ts'

/**
 * Begins the run of the oldest quarter that may be closed and is not, with its process through the outbox. Called every
 * day, by the clock that moves, and when a quarter closes; whoever comes second, also within the same second, changes
 * nothing. One quarter at a time: what the next one bills depends on it. Out: the key of the quarter that began now.
 */
export async function startVerschuldigdeLopen(db: Kysely<Database>): Promise<string | undefined> {
  const kwartaal = await findVerschuldigdeLoop(db)
  if (kwartaal === undefined) return undefined
  const begonnen = await inCentraleGemeente(db, (trx) =>
    beginKwartaalloop(trx, kwartaal, toWorkflowId('kwartaalfacturatie', kwartaal.sleutel)),
  )
  return begonnen ? kwartaal.sleutel : undefined
}

/** The daily run: what was parked is tried again first, so that an older quarter comes before a newer one. */
export async function doeDagloop(db: Kysely<Database>, log: Logboek): Promise<void> {
  for (const { kwartaal, gemeenteId } of await listGeparkeerd(db)) {
    try {
      await bevriesOpgave(db, await readLoop(db, kwartaal), gemeenteId)
    } catch (fout) {
      // It stays parked and is tried tomorrow; the others and the next quarter do not wait for it.
      log.error({ kwartaal, gemeente: gemeenteId, fout: toNaam(fout) }, 'Een geparkeerde opgave is weer niet gelukt')
    }
  }
  await startVerschuldigdeLopen(db)
}

/**
 * What the clock of the region calls when a period run is due: a quarter that did not begin yet begins with the daily run
 * of that morning, and one that runs is let run. It asks again and again until the quarter is closed.
 */
export function makePerioden(db: Kysely<Database>, log: Logboek): ReadonlyMap<string, Periodeloop> {
  const kwartaal: Periodeloop = async ({ sleutel }) => {
    if ((await findKwartaalloop(db, sleutel)) === undefined) await doeDagloop(db, log)
  }
  return new Map([['kwartaal', kwartaal]])
}

/**
 * Notes that the process of a quarter runs. Out: the gemeenten that get an opgave, in a fixed order: those that took part in
 * it, and those that left earlier and still have something to settle.
 */
export async function beginKwartaal(db: Kysely<Database>, workflowId: string): Promise<readonly string[]> {
  await zetProces(db, workflowId, { van: 'te_starten', naar: 'loopt' })
  const loop = await readLoopVan(db, workflowId)
  const gemeenten = [...(await listDeelnemers(db, loop))]
  for (const gemeenteId of await listVertrokken(db, loop.begin)) {
    const wie = { gemeenteId, namensId: SYSTEEM_PERSOON_ID }
    if (await alsSysteem(db, wie, (trx) => wachtOpOpgave(trx, gemeenteId, loop.einde))) gemeenten.push(gemeenteId)
  }
  return gemeenten
}

/** The run of which this is the workflow id. Throws when there is none. */
export async function readLoopVan(db: Kysely<Database>, workflowId: string): Promise<Kwartaalloop> {
  return await readLoop(db, workflowId.slice(toWorkflowId('kwartaalfacturatie', '').length))
}

async function readLoop(db: Kysely<Database>, sleutel: string): Promise<Kwartaalloop> {
  const loop = await findKwartaalloop(db, sleutel)
  if (loop === undefined) throw new Error(`Het kwartaal ${sleutel} is niet begonnen`)
  return loop
}

/** Publishes the means of the region, closes the quarter and its process, and begins the next that is due. */
export async function sluitKwartaal(db: Kysely<Database>, workflowId: string): Promise<void> {
  const loop = await readLoopVan(db, workflowId)
  const gemeenteId = await findCentraleGemeente(db)
  const minimum = await inCentraleGemeente(db, async (trx) => {
    const { regels } = await openOmgeving(trx, { gemeenteId, actorId: SYSTEEM_PERSOON_ID })
    return readGetal(regels, 'facturatie.regio_minimum')
  })
  await insertRegioresultaten(db, loop.sleutel, minimum)
  await inCentraleGemeente(db, (trx) => sluitKwartaalloop(trx, loop))
  await startVerschuldigdeLopen(db)
  await zetProces(db, workflowId, { van: 'loopt', naar: 'gesloten' })
}

async function zetProces(
  db: Kysely<Database>,
  workflowId: string,
  { van, naar }: { readonly van: string; readonly naar: 'loopt' | 'gesloten' },
): Promise<void> {
  await inCentraleGemeente(db, async (trx) => {
    await trx
      .updateTable('proces')
      .set(naar === 'gesloten' ? { status: naar, stand: naar, gesloten_op: sql<string>`app.nu()` } : { status: naar })
      .where('workflow_id', '=', workflowId)
      .where('status', '=', van)
      .execute()
  })
}

/** A quarter is of the whole region; its process and its audit stand with the central gemeente. */
async function inCentraleGemeente<T>(db: Kysely<Database>, work: (trx: GemeenteTransactie) => Promise<T>): Promise<T> {
  const gemeenteId = await findCentraleGemeente(db)
  return await alsSysteem(db, { gemeenteId, namensId: SYSTEEM_PERSOON_ID }, work)
}

function toNaam(fout: unknown): string {
  return fout instanceof Error ? fout.name : 'onbekend'
}
