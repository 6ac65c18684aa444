import { isTrajectLopend, type Levering, type Toestand } from '@loket/domain'
import type { Selectable } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import type { LeveringTabel } from '../schema.ts'
import type { Leveringrecord, Opdrachtfase, Opdrachtrecord } from './opdracht.record.ts'

/** The phases of an opdracht as they were when it was offered: what of it never changes. */
export type AangebodenFase = Pick<Opdrachtfase, 'id' | 'nr' | 'naam' | 'levert'>

/**
 * The whole record of one opdracht with the dates of its phases as they are now; undefined when it does not exist here,
 * and for a bureau whose opdracht is over.
 * With `slot` the opdracht's row is locked until the transaction ends.
 */
export async function findOpdracht(
  trx: GemeenteTransactie,
  opdrachtId: string,
  opties: { slot?: boolean } = {},
): Promise<Opdrachtrecord | undefined> {
  let query = trx.selectFrom('opdracht').selectAll().where('id', '=', opdrachtId)
  if (opties.slot === true) query = query.forUpdate()
  const o = await query.executeTakeFirst()
  if (o === undefined) return undefined
  const traject = await trx
    .selectFrom('traject')
    .innerJoin('dossier', 'dossier.id', 'traject.dossier_id')
    .select(['traject.status', 'dossier.consulent_id'])
    .where('traject.id', '=', o.traject_id)
    .executeTakeFirst()
  if (traject === undefined) return undefined
  const leveringen = await trx
    .selectFrom('levering')
    .selectAll()
    .where('opdracht_id', '=', o.id)
    .orderBy('uiterlijk')
    .orderBy('versie')
    .execute()
  // Written when the opdracht was offered, from phases of a template that domain checked.
  const aangeboden = o.fasen as unknown as readonly AangebodenFase[]
  return {
    id: o.id,
    gemeenteId: o.gemeente_id,
    dossierId: o.dossier_id,
    trajectId: o.traject_id,
    bureauId: o.bureau_id,
    nummer: o.nummer,
    dossiernummer: o.dossiernummer,
    consulentId: traject.consulent_id,
    begin: o.begin,
    einde: o.einde,
    accepteerUiterlijk: o.accepteer_uiterlijk,
    status: o.status as Opdrachtrecord['status'],
    beantwoordDoor: o.beantwoord_door,
    beantwoordOp: o.beantwoord_op,
    beeindigdOp: o.beeindigd_op,
    fasen: await findOpdrachtfasen(trx, aangeboden),
    leveringen: leveringen.map(toLevering),
    onderbrekingen: await trx
      .selectFrom('onderbreking')
      .select(['van', 'tot'])
      .where('traject_id', '=', o.traject_id)
      .orderBy('van')
      .execute(),
    trajectLoopt: isTrajectLopend(traject.status as Toestand),
    isOpgevolgd: await isOpgevolgd(trx, { id: o.id, trajectId: o.traject_id, aangebodenFasen: aangeboden }),
  }
}

/** True when one of the phases of an opdracht was offered again later, to whatever bureau. Ids are uuidv7: later is larger. */
export async function isOpgevolgd(
  trx: GemeenteTransactie,
  o: { readonly id: string; readonly trajectId: string; readonly aangebodenFasen: readonly AangebodenFase[] },
): Promise<boolean> {
  const latere = await trx
    .selectFrom('opdracht')
    .select('fasen')
    .where('traject_id', '=', o.trajectId)
    .where('id', '>', o.id)
    .execute()
  const later = latere.flatMap((l) => l.fasen as unknown as readonly AangebodenFase[])
  return later.some((l) => o.aangebodenFasen.some((f) => f.id === l.id))
}

/** The offered phases with their dates as they are now, in their order. */
export async function findOpdrachtfasen(
  trx: GemeenteTransactie,
  aangeboden: readonly AangebodenFase[],
): Promise<readonly Opdrachtfase[]> {
  if (aangeboden.length === 0) return []
  const rijen = await trx
    .selectFrom('fase as f')
    .leftJoin('toetsmoment as t', (join) => join.onRef('t.fase_id', '=', 'f.id').on('t.status', '=', 'open'))
    .select(['f.id', 'f.begin', 'f.einde', 'f.status', 't.uiterlijk'])
    .where(
      'f.id',
      'in',
      aangeboden.map((f) => f.id),
    )
    .execute()
  return aangeboden.flatMap((fase) => {
    const nu = rijen.find((r) => r.id === fase.id)
    if (nu === undefined) return []
    const { begin, einde, uiterlijk } = nu
    return [{ ...fase, begin, einde, status: nu.status as Opdrachtfase['status'], toetsUiterlijk: uiterlijk }]
  })
}

function toLevering(l: Selectable<LeveringTabel>): Leveringrecord {
  return {
    id: l.id,
    faseId: l.fase_id,
    soort: l.soort as Levering,
    nr: l.nr,
    versie: l.versie,
    uiterlijk: l.uiterlijk,
    status: l.status as Leveringrecord['status'],
    ingediendDoor: l.ingediend_door,
    ingediendOp: l.ingediend_op,
    beoordeeldDoor: l.beoordeeld_door,
    beoordeeldOp: l.beoordeeld_op,
    beoordeelUiterlijk: l.beoordeel_uiterlijk,
    stilzwijgend: l.stilzwijgend,
  }
}
