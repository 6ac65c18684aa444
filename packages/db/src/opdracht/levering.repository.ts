import { sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'

/** Where a levering is, for who wants to write to it. */
export type Leveringplek = {
  readonly id: string
  readonly gemeenteId: string
  readonly dossierId: string
  readonly opdrachtId: string
  readonly bureauId: string
  readonly soort: string
  readonly nr: number
  readonly opdrachtLoopt: boolean
  /** True while this version is still expected. */
  readonly isOpen: boolean
}

/** The place of a levering that this person may read, or undefined. */
export async function findLeveringplek(trx: GemeenteTransactie, leveringId: string): Promise<Leveringplek | undefined> {
  return trx
    .selectFrom('levering as l')
    .innerJoin('opdracht as o', 'o.id', 'l.opdracht_id')
    .select([
      'l.id',
      'l.gemeente_id as gemeenteId',
      'l.dossier_id as dossierId',
      'l.opdracht_id as opdrachtId',
      'l.bureau_id as bureauId',
      'l.soort',
      'l.nr',
      sql<boolean>`o.status = 'lopend'`.as('opdrachtLoopt'),
      sql<boolean>`l.status = 'verwacht'`.as('isOpen'),
    ])
    .where('l.id', '=', leveringId)
    .executeTakeFirst()
}

/** The answers of these versions, by id. */
export async function listInhouden(
  trx: GemeenteTransactie,
  leveringIds: readonly string[],
): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
  if (leveringIds.length === 0) return new Map()
  const rijen = await trx
    .selectFrom('levering')
    .select(['id', 'inhoud'])
    .where('id', 'in', [...leveringIds])
    .execute()
  return new Map(rijen.map((r) => [r.id, r.inhoud as Record<string, string>]))
}

/**
 * Saves a draft over the one that `basis` names (null: none yet). Out: the moment of the new draft; undefined when the
 * levering is not open, or when another draft was saved since and says something else.
 */
export async function saveConcept(
  trx: GemeenteTransactie,
  leveringId: string,
  inhoud: Readonly<Record<string, string>>,
  basis: string | null,
): Promise<string | undefined> {
  const nieuw = JSON.stringify(inhoud)
  const rij = await trx
    .updateTable('levering')
    .set({ inhoud: nieuw, concept_op: sql<string>`date_trunc('milliseconds', app.nu())` })
    .where('id', '=', leveringId)
    .where('status', '=', 'verwacht')
    // A repeated save of the same words, whose first answer got lost, is no other draft.
    .where(sql<boolean>`(concept_op is not distinct from ${basis}::timestamptz or inhoud = ${nieuw}::jsonb)`)
    .returning('concept_op')
    .executeTakeFirst()
  return rij?.concept_op ?? undefined
}

/** A remark at a field of a levering; `vanBureau` when the bureau wrote it. */
export type Opmerkingrecord = {
  readonly id: string
  readonly leveringId: string
  readonly veld: string
  readonly tekst: string
  readonly door: string
  readonly vanBureau: boolean
  readonly op: string
  readonly opgelostOp: string | null
}

/** The remarks at these versions, oldest first. */
export async function listOpmerkingen(
  trx: GemeenteTransactie,
  leveringIds: readonly string[],
): Promise<readonly Opmerkingrecord[]> {
  if (leveringIds.length === 0) return []
  return trx
    .selectFrom('opmerking as o')
    .innerJoin('persoon as p', 'p.id', 'o.door_id')
    .select([
      'o.id',
      'o.levering_id as leveringId',
      'o.veld',
      'o.tekst',
      'p.naam as door',
      sql<boolean>`p.organisatie_id = o.bureau_id`.as('vanBureau'),
      'o.op',
      'o.opgelost_op as opgelostOp',
    ])
    .where('o.levering_id', 'in', [...leveringIds])
    .orderBy('o.op')
    .orderBy('o.id')
    .execute()
}

/** Adds a remark; the same id again changes nothing. */
export async function addOpmerking(
  trx: GemeenteTransactie,
  plek: Leveringplek,
  opmerking: { readonly id: string; readonly veld: string; readonly tekst: string },
): Promise<void> {
  await trx
    .insertInto('opmerking')
    .values({
      id: opmerking.id,
      dossier_id: plek.dossierId,
      levering_id: plek.id,
      bureau_id: plek.bureauId,
      veld: opmerking.veld,
      tekst: opmerking.tekst,
    })
    .onConflict((oc) => oc.doNothing())
    .execute()
}

/** Resolves the conversation at a field, in every version of the levering. */
export async function resolveOpmerkingen(trx: GemeenteTransactie, plek: Leveringplek, veld: string): Promise<void> {
  await trx
    .updateTable('opmerking')
    .set({ opgelost_op: sql<string>`app.nu()` })
    .where('veld', '=', veld)
    .where('opgelost_op', 'is', null)
    .where('levering_id', 'in', (eb) =>
      eb
        .selectFrom('levering')
        .select('id')
        .where('opdracht_id', '=', plek.opdrachtId)
        .where('soort', '=', plek.soort)
        .where('nr', '=', plek.nr),
    )
    .execute()
}

/** A file of a levering, with the version for which it was sent. */
export type Leveringdocument = {
  readonly id: string
  readonly naam: string
  readonly mediatype: string
  readonly grootte: number
  readonly scan: string
  readonly op: string
  readonly leveringId: string
}

/** The files of these versions, newest first. */
export async function listLeveringdocumenten(
  trx: GemeenteTransactie,
  leveringIds: readonly string[],
): Promise<readonly Leveringdocument[]> {
  if (leveringIds.length === 0) return []
  return trx
    .selectFrom('document')
    .select(['id', 'naam', 'mediatype', 'grootte', 'scan', 'op', sql<string>`levering_id`.as('leveringId')])
    .where('levering_id', 'in', [...leveringIds])
    .orderBy('op', 'desc')
    .execute()
}
