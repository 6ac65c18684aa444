import { addMelding, addTijdlijn, type JsonWaarde, type Opdrachtplek, type Opdrachtrecord } from '@loket/db'
import type { Omgeving } from '../proces/omgeving.ts'

/**
 * A step of the opdracht on the timeline of the dossier, at the instant of the step unless it says another; seen by the
 * loket and by this bureau; when it is `deelbaar` by the klantmanager of the client as well, never by another bureau.
 */
export async function noteerOpdracht(
  omgeving: Omgeving,
  plek: Opdrachtplek,
  feit: {
    soort: string
    sleutel: string
    feitOp?: string
    tekst?: string | null
    gegevens?: Record<string, JsonWaarde>
    deelbaar?: boolean
  },
): Promise<void> {
  await addTijdlijn(omgeving.trx, {
    dossierId: plek.dossierId,
    bureauId: plek.bureauId,
    feitOp: omgeving.gebeurdOp,
    ...feit,
    gegevens: { opdrachtId: plek.id, ...feit.gegevens },
  })
}

/** Tells the consulent of the dossier in the product, when there is one. */
export async function meldConsulent(
  omgeving: Omgeving,
  record: Opdrachtrecord,
  soort: string,
  sleutel: string,
  gegevens: Record<string, JsonWaarde> = {},
): Promise<void> {
  if (record.consulentId === null) return
  await addMelding(omgeving.trx, {
    dossierId: record.dossierId,
    persoonId: record.consulentId,
    soort,
    sleutel,
    gegevens: { opdrachtId: record.id, ...gegevens },
  })
}
