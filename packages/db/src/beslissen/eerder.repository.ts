import { sql } from 'kysely'
import type { Sjabloon } from '@loket/domain'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import type { JsonWaarde } from '../schema.ts'

/** A toetsmoment that was decided: by whom, when, what and why. `op` is an ISO instant. */
export type BeslotenToets = {
  readonly id: string
  readonly faseId: string
  readonly faseNr: number
  readonly fase: string
  readonly ronde: number
  readonly besluit: 'go' | 'no_go' | 'aanhouden'
  readonly reden: string
  readonly criteria: JsonWaarde | null
  readonly nieuweDatum: string | null
  readonly ontbrekend: string | null
  readonly door: string
  readonly op: string
}

/** The toetsmomenten of a traject that were decided, newest first. */
export async function listBeslotenToetsen(
  trx: GemeenteTransactie,
  trajectId: string,
): Promise<readonly BeslotenToets[]> {
  return await trx
    .selectFrom('toetsmoment as m')
    .innerJoin('fase as f', 'f.id', 'm.fase_id')
    .innerJoin('persoon as p', 'p.id', 'm.besloten_door')
    .select([
      'm.id',
      'f.id as faseId',
      'f.nr as faseNr',
      'f.naam as fase',
      'm.ronde',
      sql<BeslotenToets['besluit']>`m.besluit`.as('besluit'),
      sql<string>`m.reden`.as('reden'),
      'm.criteria',
      'm.nieuwe_datum as nieuweDatum',
      'm.ontbrekend',
      'p.naam as door',
      sql<string>`m.besloten_op`.as('op'),
    ])
    .where('m.traject_id', '=', trajectId)
    .where('m.status', '=', 'besloten')
    .orderBy('m.besloten_op', 'desc')
    .execute()
}

/** A besluit that was taken in a traject, in short. `op` is a day. */
export type EerderBesluit = {
  readonly id: string
  readonly soort: string
  readonly motivering: string
  readonly op: string
  readonly door: string
  readonly bekendgemaaktOp: string | null
}

/** The besluiten of a traject that this person may read, newest first. */
export async function listEerdereBesluiten(
  trx: GemeenteTransactie,
  trajectId: string,
): Promise<readonly EerderBesluit[]> {
  return await trx
    .selectFrom('besluit as b')
    .innerJoin('persoon as p', 'p.id', 'b.besloten_door')
    .select([
      'b.id',
      'b.soort',
      'b.motivering',
      'b.besloten_op as op',
      'p.naam as door',
      'b.bekendgemaakt_op as bekendgemaaktOp',
    ])
    .where('b.traject_id', '=', trajectId)
    .orderBy('b.besloten_op', 'desc')
    .orderBy('b.id', 'desc')
    .execute()
}

/** Why the open toetsmoment of a traject is due when it is. */
export async function findToetsuitleg(trx: GemeenteTransactie, toetsmomentId: string): Promise<JsonWaarde | undefined> {
  const rij = await trx.selectFrom('toetsmoment').select('uitleg').where('id', '=', toetsmomentId).executeTakeFirst()
  return rij?.uitleg
}

/** A template as the page of toelating offers it. */
export type Sjabloonversie = {
  readonly id: string
  readonly code: string
  readonly naam: string
  readonly versie: string
  readonly inhoud: Sjabloon
}

/** The templates that count on a day, by name; of each its newest version. */
export async function listTrajectsjablonen(trx: GemeenteTransactie, op: string): Promise<readonly Sjabloonversie[]> {
  const rijen = await trx
    .selectFrom('sjabloon')
    .distinctOn('code')
    .select(['id', 'code', 'naam', 'versie', 'inhoud'])
    .where('geldig_van', '<=', op)
    .where((eb) => eb.or([eb('geldig_tot', 'is', null), eb('geldig_tot', '>', op)]))
    .orderBy('code')
    .orderBy('geldig_van', 'desc')
    .execute()
  // Loaded by the region's set-up, which lets domain check each template.
  return rijen
    .map((r) => ({ ...r, inhoud: r.inhoud as unknown as Sjabloon }))
    .toSorted((a, b) => a.naam.localeCompare(b.naam, 'nl'))
}

/** A template by id, whatever day it counted on. */
export async function findSjabloon(trx: GemeenteTransactie, id: string): Promise<Sjabloonversie | undefined> {
  const rij = await trx
    .selectFrom('sjabloon')
    .select(['id', 'code', 'naam', 'versie', 'inhoud'])
    .where('id', '=', id)
    .executeTakeFirst()
  return rij === undefined ? undefined : { ...rij, inhoud: rij.inhoud as unknown as Sjabloon }
}

/** The bureaus that can be asked, by name. */
export async function listBureaus(
  trx: GemeenteTransactie,
): Promise<readonly { id: string; naam: string; soort: string }[]> {
  return await trx
    .selectFrom('bureau as b')
    .innerJoin('organisatie as o', 'o.id', 'b.id')
    .select(['b.id', 'o.naam', 'b.soort'])
    .orderBy('o.naam')
    .execute()
}
