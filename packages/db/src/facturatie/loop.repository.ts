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

/** The opgaven that are parked, oldest quarter first: each is tried again. In: a database of loket_systeem. */
export async function listGeparkeerd(
  db: Kysely<Database>,
): Promise<readonly { readonly gemeenteId: string; readonly kwartaal: string }[]> {
  return await db
    .selectFrom('kwartaalopgave')
    .select(['gemeente_id as gemeenteId', 'kwartaal'])
    .where('status', '=', 'geparkeerd')
    .orderBy('kwartaal')
    .orderBy('gemeente_id')
    .execute()
}

/** Notes that the quarter is closed. In: a transaction of the system in the central gemeente. Again changes nothing. */
export async function sluitKwartaalloop(trx: GemeenteTransactie, loop: Kwartaalloop): Promise<void> {
  const gesloten = await trx
    .updateTable('kwartaalloop')
    .set({ status: 'gesloten', gesloten_op: sql<string>`app.nu()` })
    .where('sleutel', '=', loop.sleutel)
    .where('status', '=', 'sluit')
    .returning('id')
    .executeTakeFirst()
  if (gesloten === undefined) return
  await addAudit(trx, {
    wat: 'kwartaal_gesloten',
    onderwerpSoort: 'kwartaalfacturatie',
    onderwerpId: loop.id,
    nieuw: { kwartaal: loop.sleutel },
  })
}
