import type { Commandosoort } from '@loket/contracts'
import type { JsonWaarde } from '@loket/db'
import type { Stand } from '@loket/workflows/activities'
import type { Omgeving } from './omgeving.ts'

/** What a kind of process does with its record; one per workflow. */
export type Processoortwerk = {
  /** Carries out a command of this process; throws WeigeringError. Out: codes and ids for the audit. */
  voerUit(
    omgeving: Omgeving,
    onderwerpId: string,
    commando: { id: string; soort: Commandosoort; gegevens: unknown },
  ): Promise<Record<string, JsonWaarde>>
  /** Handles one wekker that is due. */
  handelWekkerAf(omgeving: Omgeving, onderwerpId: string, wekker: { soort: string; sleutel: string }): Promise<void>
  /** Makes tasks, wekkers and state follow the record; the actor did the tasks of the kinds `gedaan`. */
  volg(omgeving: Omgeving, onderwerpId: string, gedaan: readonly string[]): Promise<Omit<Stand, 'resterendMs'>>
}
