import { type RawBuilder, sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'

/** Which facts are looked at: of one gemeente or of all that may be read, and up to which day ('JJJJ-MM-DD'; none: all). */
export type Bereik = { readonly gemeenteId?: string; readonly tot?: string }

const van = (tabel: string, { gemeenteId }: Bereik): RawBuilder<boolean> =>
  gemeenteId === undefined ? sql`true` : sql`${sql.ref(`${tabel}.gemeente_id`)} = ${gemeenteId}::uuid`

const telt = (tarief: string): RawBuilder<boolean> => sql`${sql.ref(`${tarief}.status`)} = 'vastgesteld'
  and daterange(${sql.ref(`${tarief}.geldig_van`)}, ${sql.ref(`${tarief}.geldig_tot`)}) @> f.prestatiedatum`

/** True of a fact that has no line yet. */
export const zonderRegel = (tabel: string): RawBuilder<boolean> => sql`not exists (select from opgaveregel x
  where x.gemeente_id = ${sql.ref(`${tabel}.gemeente_id`)} and x.prestatie_id = ${sql.ref(`${tabel}.id`)})`

/** True of a fact that no other fact takes back. */
export const nietTeruggenomen = (tabel: string): RawBuilder<boolean> => sql`not exists (select from afgenomen_product x
  where x.gemeente_id = ${sql.ref(`${tabel}.gemeente_id`)} and x.corrigeert_id = ${sql.ref(`${tabel}.id`)})`

/**
 * Asks a query in which the planner joins nothing in loops: it takes each fence for a sieve and expects one row behind it, so
 * that the time of joining facts with their clients would grow with the square of their number.
 */
export async function zonderLussen<T>(trx: GemeenteTransactie, vraag: () => Promise<T>): Promise<T> {
  await sql`select set_config('enable_nestloop', 'off', true)`.execute(trx)
  const uitkomst = await vraag()
  await sql`select set_config('enable_nestloop', 'on', true)`.execute(trx)
  return uitkomst
}

/**
 * The price of what was used and has no line yet, as common table expressions ending in `geprijsd`: one row a fact, with the
 * product, tarief and fraction that its line gets. Freezing a quarter, its provisional figure and the board of what cannot be
 * priced all read this one, so they cannot differ (decision 9).
 *
 * A client is billed by the arrangement of the day of its first fact, also after its gemeente made another one: who began
 * per step ends per step, and who paid a total pays nothing more. A fact has a price with the tarief that is vastgesteld and
 * counts on its day; what was used before the region bills has none. Under a total there is one price per client at one
 * step and the rest is nil; it is priced again only when every time before was taken back. Ask it within zonderLussen.
 */
export function prijsFeiten(bereik: Bereik): RawBuilder<unknown> {
  return sql`feit as (
    select a.id, a.gemeente_id, a.dossier_id, a.product_code, p.soort as productsoort, a.stap, a.prestatiedatum, a.teller, a.noemer, a.memo_centen
    from afgenomen_product a join product p on p.code = a.product_code
    where ${van('a', bereik)} and a.soort = 'afname' and a.prestatiedatum >= (select app.facturatie_begin()) and (${bereik.tot ?? null}::date is null or a.prestatiedatum <= ${bereik.tot ?? null}::date)
      and ${zonderRegel('a')} and ${nietTeruggenomen('a')}),
  client as (
    select a.gemeente_id, a.dossier_id, min(a.prestatiedatum) as begin from afgenomen_product a
    where ${van('a', bereik)} and a.soort = 'afname' and a.prestatiedatum >= (select app.facturatie_begin()) and a.dossier_id in (select f.dossier_id from feit f) group by a.gemeente_id, a.dossier_id),
  afspraak as (
    select c.dossier_id, w.wijze, w.totaalproduct_code, w.totaal_bij_stap
    from client c left join factuurafspraak w on w.gemeente_id = c.gemeente_id and daterange(w.geldig_van, w.geldig_tot) @> c.begin),
  eerder as (
    select r.dossier_id, max(r.totaal_nr) as nr, bool_and(exists (
      select from afgenomen_product t where t.gemeente_id = r.gemeente_id and t.corrigeert_id = r.prestatie_id)) as vrij
    from opgaveregel r where ${van('r', bereik)} and r.totaal_nr is not null group by r.dossier_id),
  kandidaat as (
    select f.id, t.id as tarief_id, t.bedrag_centen, coalesce(e.nr, 0) + 1 as nr,
      row_number() over (partition by f.dossier_id order by f.prestatiedatum, f.id) as beurt
    from feit f
      join afspraak w on w.dossier_id = f.dossier_id and w.wijze = 'totaalproduct' and f.stap = w.totaal_bij_stap
      join tarief t on t.product_code = w.totaalproduct_code and ${telt('t')}
      left join eerder e on e.dossier_id = f.dossier_id
    where coalesce(e.vrij, true)),
  geprijsd as (
    select f.id, f.gemeente_id, f.dossier_id, f.prestatiedatum, f.memo_centen, k.nr as totaal_nr,
      case when w.wijze = 'totaalproduct' and f.stap = w.totaal_bij_stap and e.vrij is not false and (x.beurt = 1 or x.id is null)
        then w.totaalproduct_code else f.product_code end as product_code,
      coalesce(k.tarief_id, t.id) as tarief_id, coalesce(k.bedrag_centen, t.bedrag_centen, 0) as tarief_centen,
      case when k.id is null then f.teller else 1 end as teller, case when k.id is null then f.noemer else 1 end as noemer,
      w.wijze is not null as heeft_afspraak,
      coalesce(case w.wijze
        when 'werkelijk_afgenomen' then f.productsoort = 'memo' or t.id is not null
        when 'totaalproduct' then f.stap <> w.totaal_bij_stap or e.vrij is false or x.id is not null end, false) as heeft_prijs
    from feit f
      join afspraak w on w.dossier_id = f.dossier_id
      left join eerder e on e.dossier_id = f.dossier_id
      left join kandidaat x on x.id = f.id
      left join kandidaat k on k.id = f.id and k.beurt = 1
      left join tarief t on w.wijze = 'werkelijk_afgenomen' and f.productsoort <> 'memo' and t.product_code = f.product_code and ${telt('t')})`
}
