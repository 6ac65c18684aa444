import { MEESTE_RIJEN } from '@loket/domain'
import { sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import type { JsonWaarde } from '../schema.ts'
import { isVoorMij } from '../taak/voor-mij.ts'

/** An open task as the start page shows it. Days are 'JJJJ-MM-DD', instants ISO text in UTC. */
export type Taakrecord = {
  readonly id: string
  readonly soort: string
  readonly gegevens: JsonWaarde
  readonly onderwerpId: string | null
  readonly dossierId: string
  readonly dossiernummer: string
  readonly gemeente: string
  readonly gemeentecode: string
  /** The client by name, where this person may read it. */
  readonly client: string | null
  readonly uiterlijk: string | null
  readonly uitleg: JsonWaarde | null
  readonly sinds: string
  /** False: somebody else must do it, in a dossier that this person handles. */
  readonly isVoorMij: boolean
  readonly voorRol: string | null
  /** Nobody in particular must do it and nobody picked it up. */
  readonly isOppakbaar: boolean
  readonly isOpgepaktDoorMij: boolean
  /** For whom this person does it as waarnemer. */
  readonly namens: string | null
  /** Who does it: a bureau, a person, or the one who picked it up; null when it is a role's. */
  readonly door: string | null
}

// The person of the transaction, and whom this person replaces today.
const IK = sql`(select app.persoon())`
const WEG = sql`(select app.neemt_waar_voor((select app.persoon())))`

/**
 * The open tasks of the person of this transaction: own ones, those of the own roles that nobody else picked up, those of
 * whom this person replaces today, and what others must do in the dossiers of these people. In: the roles that count today.
 * What is due first comes first; at most MEESTE_RIJEN.
 */
export async function listTaken(trx: GemeenteTransactie, rollen: readonly string[]): Promise<readonly Taakrecord[]> {
  const { rows } = await sql<Taakrecord>`
    select t.id, t.soort, t.gegevens, t.onderwerp_id as "onderwerpId", t.dossier_id as "dossierId",
      d.nummer as dossiernummer, g.naam as gemeente, g.code as gemeentecode,
      b.voornaam || ' ' || b.achternaam as client, t.uiterlijk, t.uitleg, t.sinds, t.voor_rol as "voorRol",
      ${isVoorMij('t', rollen)} as "isVoorMij",
      ${isVoorMij('t', rollen)} and t.voor_persoon is null and t.opgepakt_door is null as "isOppakbaar",
      coalesce(t.opgepakt_door = ${IK}, false) as "isOpgepaktDoorMij",
      case when t.voor_persoon in ${WEG} then vp.naam when t.opgepakt_door in ${WEG} then op.naam end as namens,
      coalesce(bu.naam, vp.naam, op.naam) as door
    from taak t
      join dossier d on d.id = t.dossier_id
      join organisatie g on g.id = t.gemeente_id
      left join belanghebbende b on b.dossier_id = t.dossier_id
      left join organisatie bu on bu.id = t.bureau_id
      left join persoon vp on vp.id = t.voor_persoon
      left join persoon op on op.id = t.opgepakt_door
    where t.status = 'open' and (${isVoorMij('t', rollen)}
      or d.consulent_id = ${IK} or d.consulent_id in ${WEG}
      or (t.voor_persoon is null and t.bureau_id is null and t.voor_rol = any (${[...rollen]}::text[])))
    order by t.uiterlijk nulls last, t.sinds
    limit ${MEESTE_RIJEN}`.execute(trx)
  return rows
}

/** How many tasks wait for the person of this transaction, those of whom this person replaces included. */
export async function countTaken(trx: GemeenteTransactie, rollen: readonly string[]): Promise<number> {
  const { rows } = await sql<{ aantal: number }>`
    select count(*)::int as aantal from taak t where t.status = 'open' and ${isVoorMij('t', rollen)}`.execute(trx)
  return rows[0]?.aantal ?? 0
}

/** Where a task is and who has it, when this person may read it. */
export async function findTaak(
  trx: GemeenteTransactie,
  id: string,
): Promise<
  { gemeenteId: string; status: string; opgepaktDoor: string | null; opgepaktDoorNaam: string | null } | undefined
> {
  return trx
    .selectFrom('taak as t')
    .leftJoin('persoon as p', 'p.id', 't.opgepakt_door')
    .select([
      't.gemeente_id as gemeenteId',
      't.status',
      't.opgepakt_door as opgepaktDoor',
      'p.naam as opgepaktDoorNaam',
    ])
    .where('t.id', '=', id)
    .executeTakeFirst()
}

/** Puts the person's name on an open task of one of these roles that nobody has. Out: false when it was not free. */
export async function pakTaakOp(trx: GemeenteTransactie, id: string, rollen: readonly string[]): Promise<boolean> {
  const rij = await trx
    .updateTable('taak')
    .set({ opgepakt_door: sql<string>`app.persoon()` })
    .where('id', '=', id)
    .where('status', '=', 'open')
    .where('voor_persoon', 'is', null)
    .where('bureau_id', 'is', null)
    .where('opgepakt_door', 'is', null)
    .where('voor_rol', 'in', [...rollen])
    .returning('id')
    .executeTakeFirst()
  return rij !== undefined
}

/** Takes the person's name off a task again. Out: false when it was not this person's. */
export async function legTaakTerug(trx: GemeenteTransactie, id: string): Promise<boolean> {
  const rij = await trx
    .updateTable('taak')
    .set({ opgepakt_door: null })
    .where('id', '=', id)
    .where('status', '=', 'open')
    .where('opgepakt_door', '=', sql<string>`app.persoon()`)
    .returning('id')
    .executeTakeFirst()
  return rij !== undefined
}
