import { type CommandoGegevens, WeigeringError } from '@loket/contracts'
import { findRegelVan, type JsonWaarde, type Opgavestand, type Regelstaat } from '@loket/db'
import { magRegelNaar, type Regelstand } from '@loket/domain'
import type { OPGAVEBERICHTEN } from '@loket/workflows/berichten'
import type { Omgeving } from '../proces/omgeving.ts'
import { ruimTeruggenomenOp } from './stap.ts'

/** The acts of a person about the opgave of a gemeente. */
export type Opgavecommando = (typeof OPGAVEBERICHTEN)[number]

/** A command as its handler gets it: locked, its actor's rights checked, its contents of the right form. */
export type Behandeling<S extends Opgavecommando> = {
  readonly omgeving: Omgeving
  readonly opgave: Opgavestand
  readonly commandoId: string
  readonly gegevens: CommandoGegevens<S>
}

/** Writes the facts of one kind of command, or throws WeigeringError. Out: codes and ids for the audit. */
export type Opgavebehandelaar<S extends Opgavecommando> = (
  behandeling: Behandeling<S>,
) => Promise<Record<string, JsonWaarde>>

/**
 * The line of this opgave that the command is about, when its state leads to `naar`; nobody moves it until the step ends.
 * Refuses with NietGevonden (no line of this opgave, whether it exists elsewhere or not) or RegelNietAanZet.
 */
export async function requireRegel(
  { omgeving, opgave }: Pick<Behandeling<Opgavecommando>, 'omgeving' | 'opgave'>,
  regelId: string,
  van: Regelstand,
  naar: Regelstand,
): Promise<Regelstaat> {
  // What was taken back in the meantime has lapsed: nobody talks about it any more.
  await ruimTeruggenomenOp(omgeving)
  const regel = await findRegelVan(omgeving.trx, opgave.id, regelId)
  if (regel === undefined) throw new WeigeringError('NietGevonden')
  if (van === 'open' && opgave.status === 'definitief') throw new WeigeringError('OpgaveDefinitief')
  if (van === 'open' && regel.isBeslecht) throw new WeigeringError('RegelAlBeslecht')
  if (naar === 'betwist' && regel.soort === 'terugname') throw new WeigeringError('CorrectieNietBetwist')
  if (regel.status !== van || !magRegelNaar(van, naar)) throw new WeigeringError('RegelNietAanZet')
  return regel
}
