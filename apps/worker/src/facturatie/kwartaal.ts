import {
  addAudit,
  alsSysteem,
  beginKwartaalloop,
  type Database,
  echteTijd,
  findCentraleGemeente,
  findKwartaalloop,
  findVerschuldigdeLoop,
  type Geparkeerd,
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
import { ONVOORZIEN } from '@loket/workflows/activities'
import { TAAKRIJ, toWorkflowId } from '@loket/workflows/berichten'
import { ApplicationFailure } from '@temporalio/activity'
import { type Kysely, sql } from 'kysely'
import type { Periodeloop } from '../klok/deps.ts'
import { openOmgeving, readGetal } from '../proces/omgeving.ts'
import { gaatVanzelfOver, type Logboek, toRegel } from '../proces/weigering.ts'
import { GEDULD_MS } from '../relay/deps.ts'
import { bevriesOpgave } from './bevriezen.ts'
import { vertelAlsnog } from './venster.ts'

/** The parameter that says over how many gemeenten a mean of the region must be. */
const REGIO_MINIMUM = 'facturatie.regio_minimum'

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

/**
 * The daily run: begins the quarter that is due, and tells who could not be told before. Out: what is parked, for the daily
 * run to try one by one; a quarter that is due does not wait for it.
 */
export async function doeDagloop(db: Kysely<Database>): Promise<readonly Geparkeerd[]> {
  await startVerschuldigdeLopen(db)
  await vertelAlsnog(db)
  return await listGeparkeerd(db)
}

/** Freezes the quarter of one gemeente, after what was parked of it before. Fails with ONVOORZIEN when nobody foresaw why. */
export async function bevriesKwartaal(
  db: Kysely<Database>,
  log: Logboek,
  workflowId: string,
  gemeenteId: string,
): Promise<void> {
  const loop = await readLoopVan(db, workflowId)
  for (const { kwartaal } of await listGeparkeerd(db, gemeenteId)) {
    if (kwartaal < loop.sleutel) await probeerGeparkeerd(db, log, kwartaal, gemeenteId)
  }
  try {
    await bevriesOpgave(db, loop, gemeenteId)
  } catch (fout) {
    if (gaatVanzelfOver(fout)) throw fout
    log.error({ kwartaal: loop.sleutel, gemeente: gemeenteId, ...toRegel(fout) }, 'Een opgave is niet gelukt')
    throw ApplicationFailure.nonRetryable('Een fout die niemand voorzag', ONVOORZIEN)
  }
}

/** Parks the opgave of a gemeente that could not be made. What was made in the meantime stays. */
export async function parkeerOpgave(db: Kysely<Database>, workflowId: string, gemeenteId: string): Promise<void> {
  await bevriesOpgave(db, await readLoopVan(db, workflowId), gemeenteId, true)
}

/** Tries once more to make an opgave that was parked. Throws what goes over by itself; after another fault it stays parked. */
export async function probeerGeparkeerd(
  db: Kysely<Database>,
  log: Logboek,
  kwartaal: string,
  gemeenteId: string,
): Promise<void> {
  const loop = await readLoop(db, kwartaal)
  try {
    await bevriesOpgave(db, loop, gemeenteId)
  } catch (fout) {
    if (gaatVanzelfOver(fout)) throw fout
    log.error({ kwartaal, gemeente: gemeenteId, ...toRegel(fout) }, 'Een geparkeerde opgave is weer niet gelukt')
    await bevriesOpgave(db, loop, gemeenteId, true)
  }
}

/**
 * What the clock of the region calls when a period run is due: a quarter that did not begin yet begins, one that runs is let
 * run, and an opgave that is parked is tried by a daily run. It asks again and again until that is done.
 */
export function makePerioden(db: Kysely<Database>): ReadonlyMap<string, Periodeloop> {
  const kwartaal: Periodeloop = async ({ sleutel }) => {
    if ((await findKwartaalloop(db, sleutel)) === undefined) await startVerschuldigdeLopen(db)
  }
  const geparkeerd: Periodeloop = async (_moment, { client }) => {
    await client.withDeadline(echteTijd() + GEDULD_MS, () =>
      client.workflow.start('dagloop', {
        workflowId: 'dagloop-van-de-klok',
        taskQueue: TAAKRIJ,
        workflowIdConflictPolicy: 'USE_EXISTING',
        args: [],
      }),
    )
  }
  return new Map([
    ['kwartaal', kwartaal],
    ['geparkeerd', geparkeerd],
  ])
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
async function readLoopVan(db: Kysely<Database>, workflowId: string): Promise<Kwartaalloop> {
  return await readLoop(db, workflowId.slice(toWorkflowId('kwartaalfacturatie', '').length))
}

async function readLoop(db: Kysely<Database>, sleutel: string): Promise<Kwartaalloop> {
  const loop = await findKwartaalloop(db, sleutel)
  if (loop === undefined) throw new Error(`Het kwartaal ${sleutel} is niet begonnen`)
  return loop
}

/**
 * Publishes the means of the region, closes the quarter and its process, and begins the next that is due. Without a minimum
 * of gemeenten no mean is published: it could tell of one of them. The quarter closes all the same.
 */
export async function sluitKwartaal(db: Kysely<Database>, log: Logboek, workflowId: string): Promise<void> {
  const loop = await readLoopVan(db, workflowId)
  const gemeenteId = await findCentraleGemeente(db)
  const minimum = await inCentraleGemeente(db, async (trx) => {
    const { regels } = await openOmgeving(trx, { gemeenteId, actorId: SYSTEEM_PERSOON_ID })
    return regels.parameters.has(REGIO_MINIMUM) ? readGetal(regels, REGIO_MINIMUM) : undefined
  })
  if (minimum !== undefined) await insertRegioresultaten(db, loop.sleutel, minimum)
  else log.error({ kwartaal: loop.sleutel, parameter: REGIO_MINIMUM }, 'Het gemiddelde van de regio blijft weg')
  await inCentraleGemeente(db, async (trx) => {
    if (!(await sluitKwartaalloop(trx, loop)) || minimum !== undefined) return
    await addAudit(trx, {
      wat: 'regioresultaat_blijft_weg',
      onderwerpSoort: 'kwartaalfacturatie',
      onderwerpId: loop.id,
      nieuw: { kwartaal: loop.sleutel, ontbreekt: REGIO_MINIMUM },
    })
  })
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
