import { type Kysely, sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import { addAudit } from '../proces/gevolgen.repository.ts'
import type { Database } from '../schema.ts'

/** Something that keeps the clock waiting: what it is, of which process, and since when (legal time). */
export type Onrust = {
  readonly soort: 'moment' | 'uitgaand' | 'commando' | 'proces'
  readonly sleutel: string
  readonly workflowId: string | null
  readonly wat: string
  readonly sinds: string
}

/** How far a journey of the clock is. Instants are ISO texts: legal time, and real time where the name says `echt`. */
export type Klokreis = {
  readonly id: string
  readonly doel: string
  readonly gevraagdDoor: string
  readonly gevraagdOp: string
  readonly status: 'loopt' | 'klaar' | 'gestopt' | 'mislukt'
  readonly stappen: number
  readonly bereikt: string
  readonly isStopGevraagd: boolean
  readonly blijftLiggen: readonly Onrust[]
  readonly geeindigdOp: string | null
}

/** Whether legal time may be moved here, what both clocks say, and whether the region still lives through its past. */
export type Klok = {
  readonly wettelijk: string
  readonly echt: string
  readonly verschuivingMs: number
  readonly isVerzetbaar: boolean
  /** The example region is living through its past. */
  readonly laadt: boolean
}

/** So many things of one kind on one day (Amsterdam); `bron` says whether a term rings or a period run, as `kwartaal_3`. */
export type Dagtelling = {
  readonly dag: string
  readonly bron: 'wekker' | 'periode'
  readonly soort: string
  readonly aantal: number
}

const VELDEN = sql`id, doel, gevraagd_door as "gevraagdDoor", gevraagd_op as "gevraagdOp", status, stappen, bereikt,
  stop_gevraagd as "isStopGevraagd", blijft_liggen as "blijftLiggen", geeindigd_op as "geeindigdOp"`

/** The two clocks, and whether legal time may be moved on this platform. */
export async function findKlok(db: Kysely<Database> | GemeenteTransactie): Promise<Klok> {
  const { rows } = await sql<Klok>`
    select app.nu() as wettelijk, app.echte_tijd() as echt, verzetbaar as "isVerzetbaar", lading = 'bezig' as laadt,
      (extract(epoch from verschuiving) * 1000)::int8 as "verschuivingMs" from app.klok`.execute(db)
  const klok = rows[0]
  if (klok === undefined) throw new Error('De klok van de regio ontbreekt')
  return klok
}

/**
 * Asks for a journey to `datum` (JJJJ-MM-DD), at the time of day that it is now, in the name of the person of this
 * transaction. Postgres refuses who is no functioneel beheerder, a platform whose clock stands fast, a day that is not
 * ahead or too far, and a second journey at a time; toFoutcode knows each. Writes the audit of the gemeente that this
 * transaction writes.
 */
export async function vraagKlokreis(trx: GemeenteTransactie, id: string, datum: string): Promise<void> {
  const { rows } = await sql<{ doel: string }>`
    insert into klokreis (id, doel) values (${id}, ${doelOp(datum)}) returning doel`.execute(trx)
  await addAudit(trx, { wat: 'klokreis_gevraagd', ...onderwerp(id), nieuw: { doel: rows[0]?.doel ?? datum } })
}

/** The instant to which a journey to this day would go (ISO text), and whether that is further than one journey goes. */
export async function findKlokdoel(
  trx: GemeenteTransactie,
  datum: string,
): Promise<{ readonly doel: string; readonly isTeVer: boolean }> {
  const { rows } = await sql<{ doel: string; isTeVer: boolean }>`
    select d.doel, d.doel > app.klokreis_grens(app.nu()) as "isTeVer" from (select ${doelOp(datum)} as doel) d`.execute(
    trx,
  )
  return rows[0] ?? { doel: datum, isTeVer: false }
}

/** The seconds are cut off, never rounded up: today is not a day ahead. */
function doelOp(datum: string) {
  return sql`((${datum}::date + date_trunc('second', app.nu() at time zone 'Europe/Amsterdam')::time) at time zone 'Europe/Amsterdam')`
}

/** Asks the journey that runs to stop at its next step, audited. Out: false when none runs, or the person may not. */
export async function vraagKlokstop(trx: GemeenteTransactie, id: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('klokreis')
    .set({ stop_gevraagd: true })
    .where('id', '=', id)
    .where('status', '=', 'loopt')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await addAudit(trx, { wat: 'klokstop_gevraagd', ...onderwerp(id) })
  return true
}

const onderwerp = (id: string) => ({ onderwerpSoort: 'klokreis', onderwerpId: id })

/** The journey of this id, or the last one that was asked for; undefined for who may not know. */
export async function findKlokreis(
  db: Kysely<Database> | GemeenteTransactie,
  id?: string,
): Promise<Klokreis | undefined> {
  const { rows } = await sql<Klokreis>`
    select ${VELDEN} from klokreis where ${id === undefined ? sql`true` : sql`id = ${id}`}
    order by echt_gevraagd_op desc limit 1`.execute(db)
  return rows[0]
}

/** The journey that is under way, or undefined. */
export async function findLopendeKlokreis(db: Kysely<Database>): Promise<Klokreis | undefined> {
  const { rows } = await sql<Klokreis>`select ${VELDEN} from klokreis where status = 'loopt'`.execute(db)
  return rows[0]
}

/** What will happen up to this instant, by day and kind, as far as the record knows today. */
export async function listKomendeMomenten(trx: GemeenteTransactie, tot: string): Promise<readonly Dagtelling[]> {
  return await telPerDag(
    trx,
    sql`(select op, bron, case soort when 'kwartaal' then 'kwartaal_' || right(sleutel, 1) else soort end as soort
      from app.komende_momenten(${tot}::timestamptz))`,
  )
}

/** What happened from one instant up to another, by the day on which it was handled and by kind. */
export async function listGebeurdeMomenten(
  trx: GemeenteTransactie,
  van: string,
  tot: string,
): Promise<readonly Dagtelling[]> {
  return await telPerDag(trx, sql`app.gebeurde_momenten(${van}::timestamptz, ${tot}::timestamptz)`)
}

async function telPerDag(trx: GemeenteTransactie, momenten: ReturnType<typeof sql>): Promise<readonly Dagtelling[]> {
  const { rows } = await sql<Dagtelling>`
    select (m.op at time zone 'Europe/Amsterdam')::date as dag, m.bron, m.soort, count(*)::int as aantal
    from ${momenten} m group by 1, 2, 3 order by 1, 2 desc, 3`.execute(trx)
  return rows
}

/** The gemeente in whose audit the clock of the whole region stands: the central one. */
export async function findCentraleGemeente(db: Kysely<Database> | GemeenteTransactie): Promise<string> {
  const { id } = await db
    .selectFrom('gemeente')
    .select('id')
    .where('centraal', '=', true)
    .orderBy('cbs_code')
    .limit(1)
    .executeTakeFirstOrThrow()
  return id
}
