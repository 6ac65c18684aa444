import { sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import type { JsonWaarde } from '../schema.ts'

/** A fact that a person registers. `feitDag` ('JJJJ-MM-DD') is when it happened, at noon; without it now. */
export type Geregistreerd = {
  readonly dossierId: string
  readonly soort: string
  /** Makes the fact unique: a new id, so that no row with this key can be there. */
  readonly sleutel: string
  readonly feitDag?: string
  readonly tekst?: string | null
  readonly gegevens?: Readonly<Record<string, JsonWaarde>>
  /** Whether klantmanager and bureau of this dossier may see it. */
  readonly deelbaar?: boolean
}

/**
 * Puts a registered fact on the timeline. Without ON CONFLICT, which would ask a member for the right to read every row of
 * the timeline; its key is new.
 */
export async function registreerFeit(trx: GemeenteTransactie, feit: Geregistreerd): Promise<void> {
  await trx
    .insertInto('tijdlijn')
    .values({
      dossier_id: feit.dossierId,
      soort: feit.soort,
      sleutel: feit.sleutel,
      tekst: feit.tekst ?? null,
      gegevens: JSON.stringify(feit.gegevens ?? {}),
      deelbaar: feit.deelbaar ?? false,
      ...(feit.feitDag === undefined
        ? {}
        : { feit_op: sql<string>`(${feit.feitDag}::date + time '12:00') at time zone 'Europe/Amsterdam'` }),
    })
    .execute()
}
