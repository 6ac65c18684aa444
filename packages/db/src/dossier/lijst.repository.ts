import { EINDTOESTANDEN } from '@loket/domain'
import { type RawBuilder, sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import type { JsonWaarde } from '../schema.ts'
import { isVoorMij } from '../taak/voor-mij.ts'
import { toLikePatroon } from '../zoek/patroon.ts'

/** What the list of dossiers is filtered by; whatever is absent does not narrow it. */
export type Dossierfilter = {
  readonly q?: string | undefined
  readonly gemeente?: string | undefined
  readonly toestand?: string | undefined
  readonly stand?: 'lopend' | 'gesloten' | undefined
  readonly fase?: string | undefined
  readonly consulent?: string | undefined
  readonly bureau?: string | undefined
  readonly uitkomst?: string | undefined
  readonly wacht?: string | undefined
}

/** How the list is sorted: a column of `SORTEERKOLOMMEN`, ascending or descending. */
export type Dossiersortering = { readonly kolom: Sorteerkolom; readonly richting: 'op' | 'af' }

/** Who reads the list: the roles that count today, and whether only the own clients may be in it. */
export type Dossierlezer = { readonly rollen: readonly string[]; readonly alleenEigen: boolean }

/** A dossier as the list shows it. Days are 'JJJJ-MM-DD'; `naam` is null where the reader may not see persons. */
export type Dossierregel = {
  readonly id: string
  readonly nummer: string
  readonly naam: string | null
  readonly onderneming: string | null
  readonly gemeenteId: string
  readonly gemeente: string
  readonly gemeentecode: string
  readonly toestand: string
  readonly fase: { readonly nr: number; readonly naam: string } | null
  readonly bureau: string | null
  readonly consulent: string | null
  readonly uitkomst: string | null
  readonly eindreden: string | null
  readonly aangemeldOp: string
  readonly laatsteDag: string | null
  readonly beeindigdOp: string | null
  readonly wacht: {
    readonly soort: string
    readonly gegevens: JsonWaarde
    readonly rol: string | null
    readonly persoon: string | null
    readonly bureau: string | null
    readonly voorMij: boolean
    readonly uiterlijk: string | null
  } | null
  /** Where the next page goes on, after this row. */
  readonly sorteerwaarde: string
}

const LAATST = '9999-12-31'
const SORTEERKOLOMMEN = {
  nummer: sql<string>`d.nummer`,
  naam: sql<string>`coalesce(lower(b.achternaam || ' ' || b.voornaam), d.nummer)`,
  gemeente: sql<string>`g.naam || ' ' || d.nummer`,
  toestand: sql<string>`t.status`,
  uiterlijk: sql<string>`coalesce(w.uiterlijk::text, ${LAATST})`,
  aangemeld: sql<string>`d.aangemeld_op::text`,
  // What ended, ended on that day; what runs ends on its last day at the latest.
  einde: sql<string>`coalesce(t.beeindigd_op::text, t.laatste_dag::text, ${LAATST})`,
} as const
export type Sorteerkolom = keyof typeof SORTEERKOLOMMEN

const IK = sql`(select app.persoon())`
const GESLOTEN = sql`t.status = any (${[...EINDTOESTANDEN]}::text[])`

/** One dossier per row, with the phase that runs and the task that waits longest. */
function bron(lezer: Dossierlezer): RawBuilder<unknown> {
  return sql`
    from dossier d
      join traject t on t.dossier_id = d.id
      join organisatie g on g.id = d.gemeente_id
      left join belanghebbende b on b.dossier_id = d.id
      left join persoon c on c.id = d.consulent_id
      left join lateral (
        select x.nr, x.naam, x.bureau_id from fase x where x.traject_id = t.id and x.status in ('loopt', 'toetsmoment')
        limit 1) f on true
      left join organisatie bu on bu.id = f.bureau_id
      left join lateral (
        select x.soort, x.gegevens, x.voor_rol, x.bureau_id, x.uiterlijk, vp.naam as persoon, vb.naam as bureau,
          ${isVoorMij('x', lezer.rollen)} as voor_mij
        from taak x
          left join persoon vp on vp.id = coalesce(x.voor_persoon, x.opgepakt_door)
          left join organisatie vb on vb.id = x.bureau_id
        where x.dossier_id = d.id and x.status = 'open'
        order by x.soort like '%_te_laat', x.uiterlijk nulls last, x.sinds limit 1) w on true`
}

function voorwaarden(filter: Dossierfilter, lezer: Dossierlezer): RawBuilder<unknown> {
  const delen = [sql`true`]
  if (lezer.alleenEigen) delen.push(sql`d.id = any ((select app.lees_dossiers())::uuid[])`)
  const q = filter.q?.trim()
  if (q) {
    const patroon = toLikePatroon(q)
    delen.push(sql`(lower(b.voornaam || ' ' || b.achternaam) like ${patroon} or lower(d.nummer) like ${patroon}
      or lower(b.onderneming_naam) like ${patroon} or b.kvk_nummer = ${q})`)
  }
  if (filter.gemeente) delen.push(sql`d.gemeente_id = ${filter.gemeente}`)
  if (filter.toestand) delen.push(sql`t.status = ${filter.toestand}`)
  if (filter.stand) delen.push(filter.stand === 'gesloten' ? GESLOTEN : sql`not ${GESLOTEN}`)
  if (filter.fase) delen.push(sql`f.naam = ${filter.fase}`)
  if (filter.consulent === 'geen') delen.push(sql`d.consulent_id is null`)
  else if (filter.consulent === 'ik') delen.push(sql`d.consulent_id = ${IK}`)
  else if (filter.consulent) delen.push(sql`d.consulent_id = ${filter.consulent}`)
  if (filter.bureau) {
    delen.push(sql`exists (select from fase x where x.traject_id = t.id and x.bureau_id = ${filter.bureau})`)
  }
  if (filter.uitkomst) delen.push(sql`t.uitkomst = ${filter.uitkomst}`)
  if (filter.wacht) delen.push(wachtOp(filter.wacht))
  return sql.join(delen, sql` and `)
}

function wachtOp(wie: string): RawBuilder<unknown> {
  switch (wie) {
    case 'mij':
      return sql`coalesce(w.voor_mij, false)`
    case 'bureau':
      return sql`w.bureau_id is not null`
    case 'klantmanager':
      return sql`w.voor_rol = 'klantmanager'`
    case 'loket':
      return sql`w.soort is not null and w.bureau_id is null and w.voor_rol is distinct from 'klantmanager'`
    case 'te_laat':
      return sql`w.uiterlijk < app.vandaag()`
    default:
      return sql`w.soort is null`
  }
}

/**
 * A page of the dossiers that this person may see. `na` is the last row of the page before: its sort value and id. Out:
 * at most `aantal` rows; row-level security decides what is among them.
 */
export async function listDossiers(
  trx: GemeenteTransactie,
  filter: Dossierfilter,
  lezer: Dossierlezer,
  blad: {
    readonly sortering: Dossiersortering
    readonly na: { readonly waarde: string; readonly id: string } | null
    readonly aantal: number
  },
): Promise<readonly Dossierregel[]> {
  const waarde = SORTEERKOLOMMEN[blad.sortering.kolom]
  const [richting, voorbij] = blad.sortering.richting === 'op' ? [sql`asc`, sql`>`] : [sql`desc`, sql`<`]
  const verder =
    blad.na === null ? sql`true` : sql`(${waarde}, d.id) ${voorbij} (${blad.na.waarde}, ${blad.na.id}::uuid)`
  const { rows } = await sql<Dossierregel>`
    select d.id, d.nummer, b.voornaam || ' ' || b.achternaam as naam, b.onderneming_naam as onderneming,
      d.gemeente_id as "gemeenteId", g.naam as gemeente, g.code as gemeentecode, t.status as toestand,
      case when f.nr is not null then jsonb_build_object('nr', f.nr, 'naam', f.naam) end as fase,
      bu.naam as bureau, c.naam as consulent, t.uitkomst, t.eindreden, d.aangemeld_op as "aangemeldOp",
      t.laatste_dag as "laatsteDag", t.beeindigd_op as "beeindigdOp", ${waarde} as sorteerwaarde,
      case when w.soort is not null then jsonb_build_object('soort', w.soort, 'gegevens', w.gegevens, 'rol', w.voor_rol,
        'persoon', w.persoon, 'bureau', w.bureau, 'voorMij', w.voor_mij, 'uiterlijk', w.uiterlijk) end as wacht
    ${bron(lezer)}
    where ${voorwaarden(filter, lezer)} and ${verder}
    order by ${waarde} ${richting}, d.id ${richting}
    limit ${blad.aantal}`.execute(trx)
  return rows
}

/** How many dossiers the filter leaves. */
export async function countDossiers(
  trx: GemeenteTransactie,
  filter: Dossierfilter,
  lezer: Dossierlezer,
): Promise<number> {
  const { rows } = await sql<{ aantal: number }>`
    select count(*)::int as aantal ${bron(lezer)} where ${voorwaarden(filter, lezer)}`.execute(trx)
  return rows[0]?.aantal ?? 0
}

/** The choices of the filter that come from the dossiers this person may see. */
export async function listFilterkeuzes(
  trx: GemeenteTransactie,
  lezer: Dossierlezer,
): Promise<{
  gemeenten: { id: string; naam: string }[]
  consulenten: { id: string; naam: string }[]
  bureaus: { id: string; naam: string }[]
  fasen: string[]
}> {
  const eigen = lezer.alleenEigen ? sql`d.id = any ((select app.lees_dossiers())::uuid[])` : sql`true`
  const { rows } = await sql<{
    gemeenten: { id: string; naam: string }[]
    consulenten: { id: string; naam: string }[]
    bureaus: { id: string; naam: string }[]
    fasen: string[]
  }>`
    with mijn as (select d.id, d.gemeente_id, d.consulent_id from dossier d where ${eigen})
    select
      (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'naam', o.naam) order by o.naam), '[]') from organisatie o
        where o.id in (select gemeente_id from mijn)) as gemeenten,
      (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'naam', p.naam) order by p.naam), '[]') from persoon p
        where p.id in (select consulent_id from mijn)) as consulenten,
      (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'naam', o.naam) order by o.naam), '[]') from organisatie o
        where o.id in (select f.bureau_id from fase f where f.dossier_id in (select id from mijn))) as bureaus,
      (select coalesce(jsonb_agg(x.naam order by x.naam), '[]') from (select distinct f.naam from fase f
        where f.status in ('loopt', 'toetsmoment') and f.dossier_id in (select id from mijn)) x) as fasen`.execute(trx)
  return rows[0] ?? { gemeenten: [], consulenten: [], bureaus: [], fasen: [] }
}
