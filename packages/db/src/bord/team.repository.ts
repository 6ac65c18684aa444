import { EINDTOESTANDEN, MEESTE_RIJEN } from '@loket/domain'
import { sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'

/** What one consulent has to do; without a person: what has no consulent. */
export type Werklast = {
  readonly persoonId: string | null
  readonly naam: string | null
  /** Dossiers whose traject has not ended. */
  readonly dossiers: number
  readonly taken: number
  readonly teLaat: number
  /** Who takes over today. */
  readonly waarnemer: string | null
}

/** What waits for everybody of a role at once. */
export type Rolwerk = {
  readonly rol: string
  readonly taken: number
  readonly teLaat: number
  readonly opgepakt: number
}

const LOPEND = sql<boolean>`t.status <> all (${[...EINDTOESTANDEN]}::text[])`

/** The work of each consulent, and of the dossiers that have none. */
export async function listWerklast(trx: GemeenteTransactie): Promise<readonly Werklast[]> {
  const { rows } = await sql<Werklast>`
    with mensen as (
      select p.id, p.naam from persoon p join persoon_rol r on r.persoon_id = p.id and r.rol = 'consulent'
        and r.geldig_van <= app.vandaag() and (r.geldig_tot is null or r.geldig_tot > app.vandaag())
      where p.actief union all select null, null),
    dossiers as (
      select d.consulent_id as id, count(*)::int as aantal from dossier d join traject t on t.dossier_id = d.id
      where ${LOPEND} group by d.consulent_id),
    taken as (
      select coalesce(ta.voor_persoon, ta.opgepakt_door) as id, count(*)::int as aantal,
        count(*) filter (where ta.uiterlijk < app.vandaag())::int as laat
      from taak ta where ta.status = 'open' and ta.bureau_id is null and ta.voor_rol = 'consulent' group by 1)
    select m.id as "persoonId", m.naam, coalesce(d.aantal, 0) as dossiers, coalesce(ta.aantal, 0) as taken,
      coalesce(ta.laat, 0) as "teLaat",
      (select string_agg(h.naam, ', ') from waarneming w join persoon h on h.id = w.waarnemer_id
        where w.persoon_id = m.id and app.vandaag() between w.van and w.tot) as waarnemer
    from mensen m
      left join dossiers d on d.id is not distinct from m.id
      left join taken ta on ta.id is not distinct from m.id
    order by m.naam nulls last`.execute(trx)
  return rows
}

/** The open tasks of the roles that share their work. */
export async function listRolwerk(trx: GemeenteTransactie, rollen: readonly string[]): Promise<readonly Rolwerk[]> {
  const { rows } = await sql<Rolwerk>`
    select r.rol, count(ta.id)::int as taken,
      count(ta.id) filter (where ta.uiterlijk < app.vandaag())::int as "teLaat",
      count(ta.id) filter (where ta.opgepakt_door is not null)::int as opgepakt
    from unnest(${[...rollen]}::text[]) with ordinality r (rol, plek)
      left join taak ta on ta.voor_rol = r.rol and ta.status = 'open' and ta.bureau_id is null
    group by r.rol, r.plek order by r.plek`.execute(trx)
  return rows
}

/** An open task, as the list behind a number of the team board shows it. */
export type Teamtaak = {
  readonly id: string
  readonly soort: string
  readonly gegevens: unknown
  readonly dossierId: string
  readonly dossiernummer: string
  readonly gemeente: string
  readonly uiterlijk: string | null
  readonly sinds: string
  readonly door: string | null
}

/** The open tasks of one consulent (null: of no consulent in particular), or of one role; those that are late alone. */
export async function listTeamtaken(
  trx: GemeenteTransactie,
  vraag: { readonly rol: string; readonly persoonId?: string | null | undefined; readonly alleenTeLaat: boolean },
): Promise<readonly Teamtaak[]> {
  const vanWie =
    vraag.persoonId === undefined
      ? sql<boolean>`true`
      : sql<boolean>`coalesce(ta.voor_persoon, ta.opgepakt_door) is not distinct from ${vraag.persoonId}::uuid`
  const { rows } = await sql<Teamtaak>`
    select ta.id, ta.soort, ta.gegevens, ta.dossier_id as "dossierId", d.nummer as dossiernummer, g.naam as gemeente,
      ta.uiterlijk, ta.sinds, p.naam as door
    from taak ta
      join dossier d on d.id = ta.dossier_id
      join organisatie g on g.id = ta.gemeente_id
      left join persoon p on p.id = coalesce(ta.voor_persoon, ta.opgepakt_door)
    where ta.status = 'open' and ta.bureau_id is null and ta.voor_rol = ${vraag.rol} and ${vanWie}
      and (${!vraag.alleenTeLaat} or ta.uiterlijk < app.vandaag())
    order by ta.uiterlijk nulls last, ta.sinds limit ${MEESTE_RIJEN}`.execute(trx)
  return rows
}
