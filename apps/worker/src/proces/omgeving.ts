import type { Rol } from '@loket/contracts'
import { findRegels, type GemeenteTransactie, nu, type Regels } from '@loket/db'
import { type Datum, datumVan } from '@loket/domain'

export { listRegelversies, readBeleid, readGetal, type Regels } from '@loket/db'

/**
 * Where a step of a process happens: the transaction, whose gemeente, in whose name, when, and the rules of that day.
 *
 * One rule of dates: whatever a step writes about when something happened (a besluit, a judgement, a fact on the timeline)
 * is dated at `gebeurdOp`, or on its day `vandaag`. For a command that is the instant at which the person entered it, also
 * when no worker ran for a while; for a wekker the instant for which it was set; for what follows from both it is now. When
 * the platform came to it (`verwerkt_op`, `geregistreerd_op`) is another fact, which the database writes by itself.
 */
export type Omgeving = {
  readonly trx: GemeenteTransactie
  readonly gemeenteId: string
  /** In whose name: the actor of the command, or the system. */
  readonly actorId: string
  /** The roles of the actor as they are valid today; none for the system. */
  readonly rollen: readonly Rol[]
  /** ISO instant, legal time. */
  readonly gebeurdOp: string
  /** The day of `gebeurdOp` in Amsterdam. */
  readonly vandaag: Datum
  readonly regels: Regels
}

/** Reads the rules of the day and gives the surroundings of a step. `gebeurdOp` is left out for the legal now. */
export async function openOmgeving(
  trx: GemeenteTransactie,
  wie: { gemeenteId: string; actorId: string; rollen?: readonly Rol[]; gebeurdOp?: string },
): Promise<Omgeving> {
  const gebeurdOp = wie.gebeurdOp ?? (await nu(trx))
  const vandaag = datumVan(gebeurdOp)
  return {
    trx,
    gemeenteId: wie.gemeenteId,
    actorId: wie.actorId,
    rollen: wie.rollen ?? [],
    gebeurdOp,
    vandaag,
    regels: await findRegels(trx, wie.gemeenteId, vandaag),
  }
}
