import type { CommandoGegevens, Commandosoort } from '@loket/contracts'
import type { JsonWaarde, Trajectrecord } from '@loket/db'
import type { Omgeving } from '../proces/omgeving.ts'

/** A command as the handler gets it: locked, its actor's rights checked, its contents of the right form. */
export type Behandeling<S extends Commandosoort> = {
  readonly omgeving: Omgeving
  readonly record: Trajectrecord
  readonly commandoId: string
  readonly gegevens: CommandoGegevens<S>
}

/**
 * Writes the facts of one kind of command, or throws WeigeringError and nothing is written. What it returns goes into
 * the audit as the new values (codes and ids, no personal data).
 */
export type Behandelaar<S extends Commandosoort> = (behandeling: Behandeling<S>) => Promise<Record<string, JsonWaarde>>
