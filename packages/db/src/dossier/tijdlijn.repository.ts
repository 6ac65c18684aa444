import { sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import type { JsonWaarde } from '../schema.ts'

/** A fact on the timeline: when it happened and when it was written down, both ISO instants. */
export type Tijdlijnregel = {
  readonly id: string
  readonly soort: string
  readonly feitOp: string
  readonly geregistreerdOp: string
  readonly door: string | null
  readonly tekst: string | null
  readonly gegevens: Readonly<Record<string, JsonWaarde>>
}

/** Where the next page begins: after this fact. */
export type Tijdlijnplek = { readonly feitOp: string; readonly id: string }

/**
 * A page of the timeline, the newest fact first. `soorten` leaves only these; `bekendTot` (day) only what was registered
 * by the end of that day. An opdracht brings the name of its bureau along.
 */
export async function listTijdlijn(
  trx: GemeenteTransactie,
  dossierId: string,
  blad: {
    readonly soorten?: readonly string[] | undefined
    readonly bekendTot?: string | undefined
    readonly na: Tijdlijnplek | null
    readonly aantal: number
  },
): Promise<readonly Tijdlijnregel[]> {
  const { rows } = await sql<Tijdlijnregel>`
    select t.id, t.soort, t.feit_op as "feitOp", t.geregistreerd_op as "geregistreerdOp", t.tekst,
      case when p.id = '00000000-0000-7000-8000-000000000002' then null else p.naam end as door,
      case when o.naam is null then t.gegevens else t.gegevens || jsonb_build_object('bureau', o.naam) end as gegevens
    from tijdlijn t
      left join persoon p on p.id = t.door_id
      left join organisatie o on o.id = t.bureau_id
    where t.dossier_id = ${dossierId}
      and ${blad.soorten === undefined ? sql`true` : sql`t.soort = any (${[...blad.soorten]}::text[])`}
      and ${blad.bekendTot === undefined ? sql`true` : sql`t.geregistreerd_op < ((${blad.bekendTot}::date + 1)::timestamp at time zone 'Europe/Amsterdam')`}
      and ${blad.na === null ? sql`true` : sql`(t.feit_op, t.id) < (${blad.na.feitOp}::timestamptz, ${blad.na.id}::uuid)`}
    order by t.feit_op desc, t.id desc
    limit ${blad.aantal}`.execute(trx)
  return rows
}

/** How many facts of each kind the timeline of a dossier has, for the filter. */
export async function countTijdlijn(
  trx: GemeenteTransactie,
  dossierId: string,
): Promise<readonly { soort: string; aantal: number }[]> {
  const { rows } = await sql<{ soort: string; aantal: number }>`
    select soort, count(*)::int as aantal from tijdlijn where dossier_id = ${dossierId} group by soort`.execute(trx)
  return rows
}
