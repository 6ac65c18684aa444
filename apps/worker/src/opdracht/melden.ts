import {
  addMelding,
  addTijdlijn,
  type JsonWaarde,
  listConsulentenVan,
  type Opdrachtplek,
  type Opdrachtrecord,
} from '@loket/db'
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

/** Tells the consulent of the dossier in the product; while it has none every consulent, since somebody must hear it. */
export async function meldConsulent(
  omgeving: Omgeving,
  record: Opdrachtrecord,
  soort: string,
  sleutel: string,
  gegevens: Record<string, JsonWaarde> = {},
): Promise<void> {
  for (const persoonId of await listConsulentenVan(omgeving.trx, record.dossierId)) {
    await addMelding(omgeving.trx, {
      dossierId: record.dossierId,
      persoonId,
      soort,
      sleutel,
      gegevens: { opdrachtId: record.id, ...gegevens },
    })
  }
}
