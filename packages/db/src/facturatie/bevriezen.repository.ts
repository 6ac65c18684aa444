import type { Uitleg } from '@loket/domain'
import { type RawBuilder, sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'

/** A quarter as its run has it. Days are 'JJJJ-MM-DD'. */
export type Kwartaalloop = {
  readonly id: string
  readonly sleutel: string
  readonly begin: string
  readonly einde: string
  readonly status: 'sluit' | 'gesloten'
}

/** How a member pays. */
export type Factuurafspraak =
  | { readonly wijze: 'werkelijk_afgenomen' }
  | { readonly wijze: 'totaalproduct'; readonly totaalproduct: string; readonly bijStap: string }

/**
 * Waits until nobody else moves lines of this gemeente: freezing a quarter, making an opgave final, and giving a line a
 * place come one after the other, until the transaction ends. Always after the lock of a process, never before it.
 */
export async function lockOpgaven(trx: GemeenteTransactie): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('opgaven:' || app.schrijf_gemeente(), 0))`.execute(trx)
}

/** The opgave of a gemeente of this quarter, or undefined. */
export async function findOpgaveVanKwartaal(
  trx: GemeenteTransactie,
  gemeenteId: string,
  kwartaal: string,
): Promise<{ readonly id: string; readonly status: string } | undefined> {
  return await trx
    .selectFrom('kwartaalopgave')
    .select(['id', 'status'])
    .where('gemeente_id', '=', gemeenteId)
    .where('kwartaal', '=', kwartaal)
    .executeTakeFirst()
}

/**
 * Writes the opgave of a quarter of this gemeente, or lets one that was parked go on; its window begins now. In: under
 * lockOpgaven, when it is not there or parked. Out: its id.
 */
export async function zetOpgave(
  trx: GemeenteTransactie,
  kwartaal: Kwartaalloop,
  opgave: { readonly uiterlijk: string; readonly uitleg: Uitleg } & (
    | { readonly status: 'ter_beoordeling'; readonly wijze: Factuurafspraak['wijze'] }
    | { readonly status: 'geparkeerd'; readonly parkeerreden: string }
  ),
): Promise<string> {
  const waarden = {
    status: opgave.status,
    wijze: opgave.status === 'ter_beoordeling' ? opgave.wijze : null,
    parkeerreden: opgave.status === 'geparkeerd' ? opgave.parkeerreden : null,
    uiterlijk: opgave.uiterlijk,
    uitleg: JSON.stringify(opgave.uitleg),
    bevroren_op: sql<string>`app.nu()`,
  }
  const { id } = await trx
    .insertInto('kwartaalopgave')
    .values({ kwartaal: kwartaal.sleutel, begin: kwartaal.begin, einde: kwartaal.einde, ...waarden })
    .onConflict((oc) => oc.columns(['gemeente_id', 'kwartaal']).doUpdateSet(waarden))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The arrangement of this gemeente that counts on a day, or undefined: then no bill can be made. */
export async function findFactuurafspraak(
  trx: GemeenteTransactie,
  gemeenteId: string,
  op: string,
): Promise<Factuurafspraak | undefined> {
  const rij = await trx
    .selectFrom('factuurafspraak')
    .select(['wijze', 'totaalproduct_code', 'totaal_bij_stap'])
    .where('gemeente_id', '=', gemeenteId)
    .where(sql<boolean>`daterange(geldig_van, geldig_tot) @> ${op}::date`)
    .executeTakeFirst()
  if (rij === undefined) return undefined
  if (rij.totaalproduct_code === null || rij.totaal_bij_stap === null) return { wijze: 'werkelijk_afgenomen' }
  return { wijze: 'totaalproduct', totaalproduct: rij.totaalproduct_code, bijStap: rij.totaal_bij_stap }
}

/**
 * Gives every fact of a gemeente up to the end of a quarter that has no line a line on this opgave, in one statement per
 * kind: what was used, rated with the tarief that is vastgesteld and counts on its day; what was taken back of a final
 * line; and the lines that wait for a next opgave. A fact without a tarief waits for one. Out: how many lines it has now.
 */
export async function bevriesRegels(
  trx: GemeenteTransactie,
  opgave: { readonly id: string; readonly gemeenteId: string },
  kwartaal: Pick<Kwartaalloop, 'begin' | 'einde'>,
  afspraak: Factuurafspraak,
): Promise<void> {
  // Half a million lines take longer than what a screen asks for; the transaction still ends on its own.
  await sql`set local statement_timeout = '10min'`.execute(trx)
  const { id, gemeenteId } = opgave
  const geprijsd = afspraak.wijze === 'totaalproduct' ? prijsPerClient(gemeenteId, afspraak) : PRIJS_PER_STAP
  await sql`
    with feit as (${feitenZonderRegel(gemeenteId, kwartaal.einde)}), ${geprijsd}
    insert into opgaveregel (dossier_id, prestatie_id, opgave_id, eerste_opgave_id, product_code, prestatiedatum, tarief_id, tarief_centen,
      teller, noemer, soort, bedrag_centen, memo_centen, totaal_nr, is_nagekomen)
    select g.dossier_id, g.id, ${id}::uuid, ${id}::uuid, g.product_code, g.prestatiedatum, g.tarief_id, g.tarief_centen,
      g.teller, g.noemer, 'afname', (2 * g.tarief_centen * g.teller + g.noemer) / (2 * g.noemer), g.memo_centen, g.totaal_nr,
      g.prestatiedatum < ${kwartaal.begin}::date
    from geprijsd g`.execute(trx)
  await sql`
    insert into opgaveregel (dossier_id, prestatie_id, opgave_id, eerste_opgave_id, product_code, prestatiedatum, tarief_id, tarief_centen,
      teller, noemer, soort, bedrag_centen, memo_centen, is_nagekomen)
    select r.dossier_id, t.id, ${id}::uuid, ${id}::uuid, r.product_code, r.prestatiedatum, r.tarief_id, r.tarief_centen,
      r.teller, r.noemer, 'terugname', -r.bedrag_centen, -r.memo_centen, r.prestatiedatum < ${kwartaal.begin}::date
    from afgenomen_product t
      join opgaveregel r on r.gemeente_id = t.gemeente_id and r.prestatie_id = t.corrigeert_id and r.status = 'definitief'
    where t.gemeente_id = ${gemeenteId}::uuid and t.soort = 'terugname'
      and not exists (select from opgaveregel x where x.gemeente_id = t.gemeente_id and x.prestatie_id = t.id)`.execute(
    trx,
  )
  await sql`
    update opgaveregel set opgave_id = ${id}::uuid, status = 'open', is_beslecht = true
    where gemeente_id = ${gemeenteId}::uuid and status = 'doorgeschoven'`.execute(trx)
}

/** What was used up to a day and has no line, but for what was taken back before it got one. */
function feitenZonderRegel(gemeenteId: string, einde: string): RawBuilder<unknown> {
  return sql`
    select a.id, a.dossier_id, a.product_code, p.soort as productsoort, a.stap, a.prestatiedatum, a.teller, a.noemer, a.memo_centen
    from afgenomen_product a join product p on p.code = a.product_code
    where a.gemeente_id = ${gemeenteId}::uuid and a.soort = 'afname' and a.prestatiedatum <= ${einde}::date
      and not exists (select from opgaveregel r where r.gemeente_id = a.gemeente_id and r.prestatie_id = a.id)
      and not exists (select from afgenomen_product t where t.gemeente_id = a.gemeente_id and t.corrigeert_id = a.id)`
}

const telt = (tarief: string): RawBuilder<unknown> => sql`${sql.ref(`${tarief}.status`)} = 'vastgesteld'
  and daterange(${sql.ref(`${tarief}.geldig_van`)}, ${sql.ref(`${tarief}.geldig_tot`)}) @> f.prestatiedatum`

const PRIJS_PER_STAP = sql`geprijsd as (
  select f.id, f.dossier_id, f.product_code, f.prestatiedatum, t.id as tarief_id, coalesce(t.bedrag_centen, 0) as tarief_centen,
    f.teller, f.noemer, f.memo_centen, null::int as totaal_nr
  from feit f left join tarief t on t.product_code = f.product_code and f.productsoort <> 'memo' and ${telt('t')}
  where f.productsoort = 'memo' or t.id is not null)`

/**
 * One price per client at one step, the rest at nil. It is priced again only when every time before was taken back; a
 * client whose step has no tarief yet waits for it.
 */
function prijsPerClient(
  gemeenteId: string,
  afspraak: Extract<Factuurafspraak, { wijze: 'totaalproduct' }>,
): RawBuilder<unknown> {
  return sql`eerder as (
    select r.dossier_id, max(r.totaal_nr) as nr, bool_and(exists (
      select from afgenomen_product t where t.gemeente_id = r.gemeente_id and t.corrigeert_id = r.prestatie_id)) as vrij
    from opgaveregel r where r.gemeente_id = ${gemeenteId}::uuid and r.totaal_nr is not null group by r.dossier_id),
  kandidaat as (
    select f.id, t.id as tarief_id, t.bedrag_centen, coalesce(e.nr, 0) + 1 as nr,
      row_number() over (partition by f.dossier_id order by f.prestatiedatum, f.id) as beurt
    from feit f join tarief t on t.product_code = ${afspraak.totaalproduct} and ${telt('t')}
      left join eerder e on e.dossier_id = f.dossier_id
    where f.stap = ${afspraak.bijStap} and coalesce(e.vrij, true)),
  geprijsd as (
    select f.id, f.dossier_id, case when k.id is null then f.product_code else ${afspraak.totaalproduct} end as product_code, f.prestatiedatum,
      k.tarief_id, coalesce(k.bedrag_centen, 0) as tarief_centen, case when k.id is null then f.teller else 1 end as teller,
      case when k.id is null then f.noemer else 1 end as noemer, f.memo_centen, k.nr as totaal_nr
    from feit f left join kandidaat k on k.id = f.id and k.beurt = 1 left join eerder e on e.dossier_id = f.dossier_id
    where k.id is not null or f.stap <> ${afspraak.bijStap} or e.vrij = false
      or exists (select from kandidaat c where c.id = f.id))`
}

/** The lines of an opgave and their sum in whole cents. */
export async function telRegels(
  trx: GemeenteTransactie,
  opgaveId: string,
): Promise<{ readonly aantal: number; readonly totaalCenten: number }> {
  const { rows } = await sql<{ aantal: number; totaalCenten: number }>`
    select count(*)::int as aantal, coalesce(sum(bedrag_centen), 0)::int8 as "totaalCenten"
    from opgaveregel where opgave_id = ${opgaveId}::uuid`.execute(trx)
  return rows[0] ?? { aantal: 0, totaalCenten: 0 }
}
