import type { Database } from '@loket/db'
import type { Client } from '@temporalio/client'
import type { Kysely } from 'kysely'
import type { Postbode } from '../mail.ts'

/** What the relay needs: a database of loket_systeem, Temporal, a way to mail, and a log. */
export type RelayDeps = {
  readonly db: Kysely<Database>
  readonly client: Client
  readonly postbode: Postbode
  readonly log: { info(gegevens: object, tekst: string): void; warn(gegevens: object, tekst: string): void }
}

/** How long Temporal has to answer one question of the relay. */
export const GEDULD_MS = 10_000

/** The kind of a failure for the log: never its text, which can hold data. */
export function toNaam(fout: unknown): string {
  return fout instanceof Error ? fout.name : 'onbekend'
}
