import { type RawBuilder, sql } from 'kysely'

/**
 * SQL: true for a task that waits for the person of this transaction, in these roles: an own one, or one of a role that
 * nobody else picked up; and what so waits for somebody whom this person replaces today. `taak` is its name in the query.
 */
export function isVoorMij(taak: 't' | 'x', rollen: readonly string[]): RawBuilder<boolean> {
  const kolom = (naam: string) => sql.ref(`${taak}.${naam}`)
  return sql<boolean>`coalesce(${kolom('bureau_id')} is null and (
    ${vanMij(kolom('voor_persoon'))}
    or (${kolom('voor_persoon')} is null and ${kolom('voor_rol')} = any (${[...rollen]}::text[])
      and (${kolom('opgepakt_door')} is null or ${vanMij(kolom('opgepakt_door'))}))), false)`
}

function vanMij(persoon: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(${persoon} = (select app.persoon()) or ${persoon} in (select app.neemt_waar_voor((select app.persoon()))))`
}
