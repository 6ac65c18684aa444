import { type CommandoGegevens, WeigeringError } from '@loket/contracts'
import type { JsonWaarde, Opdrachtrecord } from '@loket/db'
import type { OPDRACHTBERICHTEN } from '@loket/workflows/berichten'
import type { Omgeving } from '../proces/omgeving.ts'

/** The acts of a person in a begeleidingsopdracht. */
export type Opdrachtcommando = (typeof OPDRACHTBERICHTEN)[number]

/** A command as its handler gets it: locked, its actor's rights checked, its contents of the right form. */
export type Behandeling<S extends Opdrachtcommando> = {
  readonly omgeving: Omgeving
  readonly record: Opdrachtrecord
  readonly commandoId: string
  readonly gegevens: CommandoGegevens<S>
}

/** Writes the facts of one kind of command, or throws WeigeringError. Out: codes and ids for the audit. */
export type Opdrachtbehandelaar<S extends Opdrachtcommando> = (
  behandeling: Behandeling<S>,
) => Promise<Record<string, JsonWaarde>>

/** The name of who acted first, for the one who came second. */
export async function readNaam(omgeving: Omgeving, persoonId: string | null): Promise<string> {
  if (persoonId === null) return ''
  const persoon = await omgeving.trx.selectFrom('persoon').select('naam').where('id', '=', persoonId).executeTakeFirst()
  return persoon?.naam ?? ''
}

/** Refuses a command about another opdracht than the one of its process. */
export function checkZelfdeOpdracht(record: Opdrachtrecord, opdrachtId: string): void {
  if (record.id !== opdrachtId) throw new WeigeringError('NietGevonden')
}
