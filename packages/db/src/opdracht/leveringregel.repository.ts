import type { Levering, Uitleg } from '@loket/domain'
import { sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import type { Leveringstatus } from './opdracht.record.ts'

/** One version of a levering as lists show it: names instead of ids, and no text of the report. */
export type Leveringregelrecord = {
  readonly id: string
  readonly opdrachtId: string
  readonly faseId: string | null
  readonly soort: Levering
  readonly nr: number
  readonly versie: number
  readonly uiterlijk: string
  readonly uitleg: Uitleg
  readonly status: Leveringstatus
  readonly conceptOp: string | null
  readonly ingediendOp: string | null
  readonly ingediendDoor: string | null
  readonly beoordeeldOp: string | null
  readonly beoordeeldDoor: string | null
  readonly beoordeelUiterlijk: string | null
  readonly opmerking: string | null
  readonly stilzwijgend: boolean
  /** Remarks at the fields of this version that are not resolved. */
  readonly openOpmerkingen: number
}

/** All versions of the leveringen of these opdrachten, by due day and version. */
export async function listLeveringregels(
  trx: GemeenteTransactie,
  opdrachtIds: readonly string[],
): Promise<readonly Leveringregelrecord[]> {
  if (opdrachtIds.length === 0) return []
  const rijen = await trx
    .selectFrom('levering as l')
    .leftJoin('persoon as i', 'i.id', 'l.ingediend_door')
    .leftJoin('persoon as b', 'b.id', 'l.beoordeeld_door')
    .select([
      'l.id',
      'l.opdracht_id',
      'l.fase_id',
      'l.soort',
      'l.nr',
      'l.versie',
      'l.uiterlijk',
      'l.uitleg',
      'l.status',
      'l.concept_op',
      'l.ingediend_op',
      'i.naam as ingediend_naam',
      'l.beoordeeld_op',
      'b.naam as beoordeeld_naam',
      'l.beoordeel_uiterlijk',
      'l.opmerking',
      'l.stilzwijgend',
      sql<number>`(select count(*) from opmerking o where o.levering_id = l.id and o.opgelost_op is null)`.as('open'),
    ])
    .where('l.opdracht_id', 'in', [...opdrachtIds])
    .orderBy('l.uiterlijk')
    .orderBy('l.soort')
    .orderBy('l.versie')
    .execute()
  return rijen.map((r) => ({
    id: r.id,
    opdrachtId: r.opdracht_id,
    faseId: r.fase_id,
    soort: r.soort as Levering,
    nr: r.nr,
    versie: r.versie,
    uiterlijk: r.uiterlijk,
    // Written by the process from an explanation of domain.
    uitleg: r.uitleg as unknown as Uitleg,
    status: r.status as Leveringstatus,
    conceptOp: r.concept_op,
    ingediendOp: r.ingediend_op,
    ingediendDoor: r.ingediend_naam,
    beoordeeldOp: r.beoordeeld_op,
    beoordeeldDoor: r.beoordeeld_naam,
    beoordeelUiterlijk: r.beoordeel_uiterlijk,
    opmerking: r.opmerking,
    stilzwijgend: r.stilzwijgend,
    openOpmerkingen: r.open,
  }))
}
