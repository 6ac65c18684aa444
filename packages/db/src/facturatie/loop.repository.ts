import type { Uitleg } from '@loket/domain'
import { type Kysely, sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import { addAudit, addOutbox } from '../proces/gevolgen.repository.ts'
import type { Database } from '../schema.ts'
import type { Kwartaalloop } from './bevriezen.repository.ts'

/** The oldest quarter that may be closed by now and is not, or undefined. Those after it wait for it. */
export async function findVerschuldigdeLoop(
  db: Kysely<Database>,
): Promise<Pick<Kwartaalloop, 'sleutel' | 'begin' | 'einde'> | undefined> {
  const { rows } = await sql<Pick<Kwartaalloop, 'sleutel' | 'begin' | 'einde'>>`
    select sleutel, begin, einde from app.te_sluiten_kwartalen(app.nu()) order by begin limit 1`.execute(db)
  return rows[0]
}

/**
 * Begins the run of a quarter with its process, once: whoever comes second changes nothing. In: a transaction of the
 * system in the central gemeente. Out: whether it began now.
 */
export async function beginKwartaalloop(
  trx: GemeenteTransactie,
  kwartaal: Pick<Kwartaalloop, 'sleutel' | 'begin' | 'einde'>,
  workflowId: string,
): Promise<boolean> {
  const nieuw = await trx
    .insertInto('kwartaalloop')
    .values({ sleutel: kwartaal.sleutel, begin: kwartaal.begin, einde: kwartaal.einde })
    .onConflict((oc) => oc.column('sleutel').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (nieuw === undefined) return false
  await addProcesZonderDossier(trx, { workflowId, soort: 'kwartaalfacturatie', onderwerpId: nieuw.id, stand: 'sluit' })
  await addAudit(trx, {
    wat: 'kwartaal_begint',
    onderwerpSoort: 'kwartaalfacturatie',
    onderwerpId: nieuw.id,
    nieuw: { kwartaal: kwartaal.sleutel },
  })
  return true
}

/** Writes a process that is about no single client, and its start in the outbox. */
export async function addProcesZonderDossier(
  trx: GemeenteTransactie,
  proces: { readonly workflowId: string; readonly soort: string; readonly onderwerpId: string; readonly stand: string },
): Promise<void> {
  await trx
    .insertInto('proces')
    .values({
      workflow_id: proces.workflowId,
      dossier_id: null,
      soort: proces.soort,
      onderwerp_id: proces.onderwerpId,
      stand: proces.stand,
    })
    .execute()
  await addOutbox(trx, {
    soort: 'start_proces',
    sleutel: `start:${proces.workflowId}`,
    gegevens: { workflowId: proces.workflowId, procesSoort: proces.soort },
  })
}

/** The run of a quarter ('2026-K4'), or undefined. */
export async function findKwartaalloop(
  db: Kysely<Database> | GemeenteTransactie,
  sleutel: string,
): Promise<Kwartaalloop | undefined> {
  const rij = await db
    .selectFrom('kwartaalloop')
    .select(['id', 'sleutel', 'begin', 'einde', sql<Kwartaalloop['status']>`status`.as('status')])
    .where('sleutel', '=', sleutel)
    .executeTakeFirst()
  return rij
}

/** The gemeenten that took part in these days, the central one for its own administration included; in a fixed order. */
export async function listDeelnemers(
  db: Kysely<Database>,
  { begin, einde }: Pick<Kwartaalloop, 'begin' | 'einde'>,
): Promise<readonly string[]> {
  const rijen = await db
    .selectFrom('gemeente')
    .select('id')
    .where((eb) =>
      eb.or([
        eb('centraal', '=', true),
        eb.and([
          eb('deelnemer_van', '<=', einde),
          eb.or([eb('deelnemer_tot', 'is', null), eb('deelnemer_tot', '>', begin)]),
        ]),
      ]),
    )
    .orderBy('cbs_code')
    .execute()
  return rijen.map(({ id }) => id)
}

/** The gemeenten that had left when these days began: one of them can still have something to settle. In a fixed order. */
export async function listVertrokken(db: Kysely<Database>, begin: string): Promise<readonly string[]> {
  const rijen = await db
    .selectFrom('gemeente')
    .select('id')
    .where('centraal', '=', false)
    .where('deelnemer_tot', '<=', begin)
    .orderBy('cbs_code')
    .execute()
  return rijen.map(({ id }) => id)
}

/** An opgave that could not be made yet: of whom, and of which quarter ('2026-K4'). */
export type Geparkeerd = { readonly gemeenteId: string; readonly kwartaal: string }

/** The opgaven that are parked, of all gemeenten or of one, oldest quarter first. In: a database of loket_systeem. */
export async function listGeparkeerd(db: Kysely<Database>, gemeenteId?: string): Promise<readonly Geparkeerd[]> {
  const alle = db
    .selectFrom('kwartaalopgave')
    .select(['gemeente_id as gemeenteId', 'kwartaal'])
    .where('status', '=', 'geparkeerd')
    .orderBy('kwartaal')
    .orderBy('gemeente_id')
  return await (gemeenteId === undefined ? alle : alle.where('gemeente_id', '=', gemeenteId)).execute()
}

/**
 * Parks the opgave of a quarter of this gemeente, again when it was already. What nobody foresaw is tried again the next
 * morning; what waits for something that is missing is, when that comes. A parked opgave has no window: its day and reason
 * are written when it is made. In: under lockOpgaven, when it is not there or parked. Out: its id, and whether it was not
 * yet parked for this reason.
 */
export async function zetGeparkeerd(
  trx: GemeenteTransactie,
  kwartaal: Kwartaalloop,
  { reden, isMorgenWeer }: { readonly reden: string; readonly isMorgenWeer: boolean },
): Promise<{ readonly id: string; readonly isNieuw: boolean }> {
  const uitleg: Uitleg = { conclusie: 'De termijn begint als de opgave is gemaakt.', stappen: [] }
  const { rows } = await sql<{ id: string; isNieuw: boolean }>`
    insert into kwartaalopgave (kwartaal, begin, einde, status, parkeerreden, weer_op, uiterlijk, uitleg)
    values (${kwartaal.sleutel}, ${kwartaal.begin}, ${kwartaal.einde}, 'geparkeerd', ${reden},
      case when ${isMorgenWeer} then app.volgende_dagloop() end, app.vandaag(), ${JSON.stringify(uitleg)}::jsonb)
    on conflict (gemeente_id, kwartaal) do update set parkeerreden = excluded.parkeerreden, weer_op = excluded.weer_op
    returning id, old.parkeerreden is distinct from new.parkeerreden as "isNieuw"`.execute(trx)
  const rij = rows[0]
  if (rij === undefined) throw new Error(`Het kwartaal ${kwartaal.sleutel} is niet geparkeerd`)
  return rij
}

/** Lets the parked opgaven of this gemeente of later quarters be tried: what they waited for is made. */
export async function laatLatereProberen(
  trx: GemeenteTransactie,
  gemeenteId: string,
  { begin }: Pick<Kwartaalloop, 'begin'>,
): Promise<void> {
  await trx
    .updateTable('kwartaalopgave')
    .set({ weer_op: sql<string>`app.nu()` })
    .where('gemeente_id', '=', gemeenteId)
    .where('begin', '>', begin)
    .where('status', '=', 'geparkeerd')
    .execute()
}

/** The opgaven that somebody could look at and that nobody was told of. In: a database of loket_systeem. */
export async function listOngemeld(
  db: Kysely<Database>,
): Promise<readonly { readonly id: string; readonly gemeenteId: string }[]> {
  return await db
    .selectFrom('kwartaalopgave')
    .select(['id', 'gemeente_id as gemeenteId'])
    .where('status', '=', 'ter_beoordeling')
    .where('gemeld_op', 'is', null)
    .orderBy('id')
    .execute()
}

/** Whether somebody of the gemeente was told of this opgave. */
export async function isGemeld(trx: GemeenteTransactie, opgaveId: string): Promise<boolean> {
  const rij = await trx
    .selectFrom('kwartaalopgave')
    .select('id')
    .where('id', '=', opgaveId)
    .where('gemeld_op', 'is not', null)
    .executeTakeFirst()
  return rij !== undefined
}

/** Notes that somebody of the gemeente was told now of this opgave. */
export async function noteerGemeld(trx: GemeenteTransactie, opgaveId: string): Promise<void> {
  await trx
    .updateTable('kwartaalopgave')
    .set({ gemeld_op: sql<string>`app.nu()` })
    .where('id', '=', opgaveId)
    .execute()
}

/** Gives an opgave that is looked at another last day, with why it is that day. */
export async function setVenster(
  trx: GemeenteTransactie,
  opgaveId: string,
  { uiterlijk, uitleg }: { readonly uiterlijk: string; readonly uitleg: Uitleg },
): Promise<void> {
  await trx
    .updateTable('kwartaalopgave')
    .set({ uiterlijk, uitleg: JSON.stringify(uitleg) })
    .where('id', '=', opgaveId)
    .where('status', '=', 'ter_beoordeling')
    .execute()
}

/** The hour in Amsterdam from which the daily run may do what a day asks. */
export async function findDagloopuur(db: Kysely<Database>): Promise<number> {
  const { rows } = await sql<{ uur: number }>`select extract(hour from app.dagloop_tijd())::int as uur`.execute(db)
  if (rows[0] === undefined) throw new Error('Het uur van de dagelijkse loop ontbreekt')
  return rows[0].uur
}

/**
 * Notes that the quarter is closed. In: a transaction of the system in the central gemeente. Again changes nothing. Out:
 * whether it closed now.
 */
export async function sluitKwartaalloop(trx: GemeenteTransactie, loop: Kwartaalloop): Promise<boolean> {
  const gesloten = await trx
    .updateTable('kwartaalloop')
    .set({ status: 'gesloten', gesloten_op: sql<string>`app.nu()` })
    .where('sleutel', '=', loop.sleutel)
    .where('status', '=', 'sluit')
    .returning('id')
    .executeTakeFirst()
  if (gesloten === undefined) return false
  await addAudit(trx, {
    wat: 'kwartaal_gesloten',
    onderwerpSoort: 'kwartaalfacturatie',
    onderwerpId: loop.id,
    nieuw: { kwartaal: loop.sleutel },
  })
  return true
}
