import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.ts'

/** The person behind a session, with the roles that count today. An inactive person has none. */
export type Aangemelde = {
  readonly id: string
  readonly naam: string
  readonly email: string
  readonly taal: string
  readonly sneltoetsen: boolean
  readonly rollen: readonly string[]
  /** Those of the colleagues for whom this person takes over today. */
  readonly namensRollen: readonly string[]
  /** centraal, bureau or lid; null when no role counts today. */
  readonly rolsoort: string | null
  readonly organisatie: {
    readonly id: string
    readonly naam: string
    readonly code: string
    readonly afkorting: string
    readonly soort: string
  }
}

/** What a session keeps beside the person; plain JSON. */
export type Sessiegegevens = Readonly<Record<string, unknown>>

export type Sessierecord = {
  readonly gegevens: Sessiegegevens
  readonly wie: Aangemelde | null
  /** Milliseconds until the session ends when nothing more is heard of it. */
  readonly resterendMs: number
}

/** How long a session lives, in milliseconds of real time: without use, and in all. */
export type Sessieduur = { readonly stilMs: number; readonly totaalMs: number }

const GELDT_VANDAAG = sql`r.geldig_van <= app.vandaag() and (r.geldig_tot is null or r.geldig_tot > app.vandaag())`

/**
 * Reads a session that has not ended, with the person and today's roles in the same query, so that a role that was
 * withdrawn counts from the next request. In: a Kysely of loket_authenticator and the hash of the session's id.
 */
export async function findSessie(db: Kysely<Database>, idHash: string): Promise<Sessierecord | undefined> {
  const { rows } = await sql<{ gegevens: Sessiegegevens; wie: Aangemelde | null; resterend_ms: number }>`
    select s.gegevens,
      floor(extract(epoch from s.verloopt_op - app.echte_tijd()) * 1000)::int as resterend_ms,
      case when p.id is not null then jsonb_build_object(
        'id', p.id, 'naam', p.naam, 'email', p.email, 'taal', p.taal, 'sneltoetsen', p.sneltoetsen,
        'rollen', coalesce(rol.rollen, '[]'), 'namensRollen', coalesce(namens.rollen, '[]'), 'rolsoort', rol.soort,
        'organisatie', jsonb_build_object(
          'id', o.id, 'naam', o.naam, 'code', o.code, 'afkorting', o.afkorting, 'soort', o.soort)) end as wie
    from sessie s
      left join persoon p on p.id = s.persoon_id and p.actief
      left join organisatie o on o.id = p.organisatie_id
      left join lateral (
        select jsonb_agg(r.rol order by r.rol) as rollen, min(rs.soort) as soort
        from persoon_rol r join rol_soort rs using (rol)
        where r.persoon_id = p.id and ${GELDT_VANDAAG}) rol on true
      left join lateral (
        select jsonb_agg(distinct r.rol) as rollen
        from waarneming w
          join persoon weg on weg.id = w.persoon_id and weg.organisatie_id = p.organisatie_id
          join persoon_rol r on r.persoon_id = w.persoon_id and ${GELDT_VANDAAG}
        where w.waarnemer_id = p.id and app.vandaag() between w.van and w.tot) namens on true
    where s.id_hash = ${idHash} and s.verloopt_op > app.echte_tijd()`.execute(db)
  const rij = rows[0]
  return rij === undefined ? undefined : { gegevens: rij.gegevens, wie: rij.wie, resterendMs: rij.resterend_ms }
}

/**
 * Writes a session. It ends after `stilMs` without use, and at the latest `totaalMs` after `begonnenOp` (ISO instant,
 * real time) in its data; one without a person has no beginning and lives `stilMs`.
 */
export async function saveSessie(
  db: Kysely<Database>,
  sessie: {
    readonly idHash: string
    readonly persoonId: string | null
    readonly begonnenOp: string | null
    readonly gegevens: Sessiegegevens
  },
  duur: Sessieduur,
): Promise<void> {
  await sql`
    insert into sessie (id_hash, persoon_id, gegevens, verloopt_op)
    values (${sessie.idHash}, ${sessie.persoonId}, ${JSON.stringify(sessie.gegevens)}, ${toEinde(duur, sessie.begonnenOp)})
    on conflict (id_hash) do update
      set persoon_id = excluded.persoon_id, gegevens = excluded.gegevens, verloopt_op = excluded.verloopt_op`.execute(
    db,
  )
}

/** Notes that a session is in use: its end moves, never past the total since `begonnenOp`. */
export async function touchSessie(
  db: Kysely<Database>,
  idHash: string,
  begonnenOp: string | null,
  duur: Sessieduur,
): Promise<void> {
  await sql`update sessie set verloopt_op = ${toEinde(duur, begonnenOp)} where id_hash = ${idHash}`.execute(db)
}

/** Ends a session: its id is worthless from now on. */
export async function removeSessie(db: Kysely<Database>, idHash: string): Promise<void> {
  await sql`delete from sessie where id_hash = ${idHash}`.execute(db)
}

/** Throws away what has ended; nobody can use it any more. */
export async function removeVerlopenSessies(db: Kysely<Database>): Promise<void> {
  await sql`delete from sessie where verloopt_op <= app.echte_tijd()`.execute(db)
}

/** Who the identity provider means: the active person of this sub with a role today, or undefined. */
export async function findPersoonVanSub(db: Kysely<Database>, sub: string): Promise<{ id: string } | undefined> {
  const { rows } = await sql<{ id: string }>`
    select p.id from persoon p where p.sub = ${sub} and p.actief
      and exists (select from persoon_rol r where r.persoon_id = p.id and ${GELDT_VANDAAG})`.execute(db)
  return rows[0]
}

function toEinde(duur: Sessieduur, begonnenOp: string | null) {
  return sql`least(app.echte_tijd() + make_interval(secs => ${duur.stilMs / 1000}),
    ${begonnenOp}::timestamptz + make_interval(secs => ${duur.totaalMs / 1000}))`
}
