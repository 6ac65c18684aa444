import type { Database, Periodemoment } from '@loket/db'
import type { Client } from '@temporalio/client'
import type { Kysely } from 'kysely'
import type { Wekker } from './wekker.ts'

/**
 * Starts a period run that is due (a quarter that closes, an opgave that is tried again). Starting it again changes nothing:
 * its key makes it once, and `app.periode_momenten` no longer gives it when it was done.
 */
export type Periodeloop = (moment: Periodemoment, deps: { readonly client: Client }) => Promise<void>

/** What moves the clock: a database of loket_systeem, Temporal, who wakes processes, and a log. */
export type Klokdeps = {
  readonly db: Kysely<Database>
  readonly client: Client
  readonly wekker: Wekker
  readonly log: { info(gegevens: object, tekst: string): void; warn(gegevens: object, tekst: string): void }
  /** What starts the period runs, by the kind that `app.periode_momenten` gives; default none. */
  readonly perioden?: ReadonlyMap<string, Periodeloop>
  /** How long the clock waits for what does not change any more, in real milliseconds. */
  readonly geduldMs?: number
}
