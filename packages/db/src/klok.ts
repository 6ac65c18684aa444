import { type Kysely, sql } from 'kysely'
import type { Database } from './schema.ts'
import type { GemeenteTransactie } from './gemeente-transactie.ts'

/**
 * Legal time, as Postgres has it: ISO instant in UTC, fixed for the transaction. The only source of time for whatever a
 * person or a process does (architecture, One clock).
 */
export async function nu(db: Kysely<Database> | GemeenteTransactie): Promise<string> {
  return requireRij((await sql<{ nu: string }>`select app.nu() as nu`.execute(db)).rows).nu
}

/** Today in Europe/Amsterdam by legal time, as JJJJ-MM-DD. */
export async function vandaag(db: Kysely<Database> | GemeenteTransactie): Promise<string> {
  return requireRij((await sql<{ vandaag: string }>`select app.vandaag() as vandaag`.execute(db)).rows).vandaag
}

/** Whether the example region is living through its past now: then nobody is mailed about what is long ago. */
export async function laadtVerleden(db: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql<{ laadt: boolean }>`select lading = 'bezig' as laadt from app.klok`.execute(db)
  return rows[0]?.laadt === true
}

/** The wall clock in milliseconds: for sessions, rate limits, leases, time-outs and logs, never for a legal term. */
export function echteTijd(): number {
  return Date.now()
}

/** The one row of a query that always has one. */
function requireRij<T>(rijen: readonly T[]): T {
  const [rij] = rijen
  if (rij === undefined) throw new Error('Postgres gaf geen tijd')
  return rij
}
