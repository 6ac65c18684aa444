import { findRegels, type GemeenteTransactie, type Regels, vandaag } from '@loket/db'
import { type Datum, naarDatum } from '@loket/domain'

export { listRegelversies, readBeleid, readGetal, type Regels } from '@loket/db'

/** Where a step of a process happens: the transaction, whose gemeente, the day, and the rules of that day. */
export type Omgeving = {
  readonly trx: GemeenteTransactie
  readonly gemeenteId: string
  /** In whose name: the actor of the command, or the system. */
  readonly actorId: string
  /** Legal today in Amsterdam, or for a command the day on which it was entered. */
  readonly vandaag: Datum
  readonly regels: Regels
}

/** Reads the rules of the day and gives the surroundings of a step. `vandaag` is left out for the legal today. */
export async function openOmgeving(
  trx: GemeenteTransactie,
  wie: { gemeenteId: string; actorId: string; vandaag?: Datum },
): Promise<Omgeving> {
  const dag = wie.vandaag ?? naarDatum(await vandaag(trx))
  return {
    trx,
    gemeenteId: wie.gemeenteId,
    actorId: wie.actorId,
    vandaag: dag,
    regels: await findRegels(trx, wie.gemeenteId, dag),
  }
}
