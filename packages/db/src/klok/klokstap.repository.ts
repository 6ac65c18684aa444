import { type Kysely, sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import type { Database } from '../schema.ts'
import type { Klokreis, Onrust } from './klokreis.repository.ts'

// What the system alone does with the clock, as loket_systeem over all gemeenten. Nobody reads a client here.

/** What keeps the clock waiting at this instant. */
export async function listOnrust(db: Kysely<Database>): Promise<readonly Onrust[]> {
  const { rows } = await sql<Onrust>`
    select soort, sleutel, workflow_id as "workflowId", wat, sinds from app.onrust() order by sinds, sleutel`.execute(
    db,
  )
  return rows
}

/** A period run that is due: when, its kind, and the key that makes it once. */
export type Periodemoment = { readonly op: string; readonly soort: string; readonly sleutel: string }

/** The period runs that are due by legal time and were not done. */
export async function listPeriodenAanDeBeurt(db: Kysely<Database>): Promise<readonly Periodemoment[]> {
  const { rows } = await sql<Periodemoment>`
    select op, soort, sleutel from app.periode_momenten(app.nu()) where op <= app.nu() order by op, sleutel`.execute(db)
  return rows
}

/** A process of which a term is due, and the instant of the first of them. */
export type Slaper = { readonly workflowId: string; readonly op: string }

/** Processes of which a term has been due for at least `spelingMs` (legal time), the longest first. */
export async function listSlapers(db: Kysely<Database>, spelingMs: number): Promise<readonly Slaper[]> {
  const { rows } = await sql<Slaper>`
    select w.workflow_id as "workflowId", min(w.op) as op
    from wekker w join proces p on p.workflow_id = w.workflow_id
    where w.status = 'open' and w.op <= app.nu() - make_interval(secs => ${spelingMs / 1000}) and p.status = 'loopt'
    group by w.workflow_id order by 2`.execute(db)
  return rows
}

/** The next instant at which something happens, up to `tot`, leaving out these processes; `tot` when nothing does. */
export async function findVolgendMoment(
  db: Kysely<Database>,
  tot: string,
  behalve: readonly string[],
): Promise<string> {
  const { rows } = await sql<{ op: string | null }>`
    select min(op) as op from app.komende_momenten(${tot}::timestamptz)
    where coalesce(workflow_id, sleutel) <> all (${[...behalve]}::text[])`.execute(db)
  return rows[0]?.op ?? tot
}

/** Moves the clock one step of this journey. Out: false when the step was made already, or the journey ended. */
export async function verzetKlok(db: Kysely<Database>, reis: Klokreis, naar: string): Promise<boolean> {
  const { rows } = await sql<{ gezet: boolean }>`
    select app.verzet_klok(${reis.id}, ${reis.stappen}, ${naar}) as gezet`.execute(db)
  return rows[0]?.gezet ?? false
}

/** The processes that run, and the last thing that was put in the outbox. */
export async function findLopendeProcessen(db: Kysely<Database>): Promise<readonly string[]> {
  const rijen = await db.selectFrom('proces').select('workflow_id').where('status', '=', 'loopt').execute()
  return rijen.map((rij) => rij.workflow_id)
}

/** The highest number in the outbox, and the processes that something after `sinds` was sent to. */
export async function findBestemmingen(
  db: Kysely<Database>,
  sinds: number,
): Promise<{ readonly laatste: number; readonly workflowIds: readonly string[] }> {
  const { rows } = await sql<{ laatste: number; workflowIds: string[] }>`
    select coalesce(max(id), ${sinds})::int8 as laatste,
      coalesce(array_agg(distinct workflow_id) filter (where workflow_id is not null), '{}') as "workflowIds"
    from outbox where id > ${sinds}`.execute(db)
  return { laatste: rows[0]?.laatste ?? sinds, workflowIds: rows[0]?.workflowIds ?? [] }
}

/** Notes what is left behind from here on, so that the journey goes on without it. In the transaction of the system. */
export async function noteerWatBlijftLiggen(
  trx: GemeenteTransactie,
  reisId: string,
  onrust: readonly Onrust[],
): Promise<void> {
  await trx
    .updateTable('klokreis')
    .set({ blijft_liggen: sql<string>`blijft_liggen || ${JSON.stringify(onrust)}::jsonb` })
    .where('id', '=', reisId)
    .where('status', '=', 'loopt')
    .execute()
}

/** Ends a journey. Out: false when another worker did so already. */
export async function eindigKlokreis(
  trx: GemeenteTransactie,
  reisId: string,
  einde: { readonly status: 'klaar' | 'gestopt' | 'mislukt'; readonly blijftLiggen: readonly Onrust[] },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('klokreis')
    .set({
      status: einde.status,
      blijft_liggen: JSON.stringify(einde.blijftLiggen),
      geeindigd_op: sql<string>`app.nu()`,
      echt_geeindigd_op: sql<string>`app.echte_tijd()`,
    })
    .where('id', '=', reisId)
    .where('status', '=', 'loopt')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
