import { sql } from 'kysely'
import type { GemeenteTransactie } from '../../gemeente-transactie.ts'

/** A number over trajecten: `teller` over `noemer`; with a name where its code is of a product or a phase. */
export type Resultaat = {
  readonly code: string
  readonly naam: string | null
  readonly teller: number
  readonly noemer: number
}

/** A frozen result of a quarter, with the mean of the region where that was published. */
export type Kwartaalresultaat = Resultaat & {
  readonly kwartaal: string
  readonly regioTeller: number | null
  readonly regioNoemer: number | null
  readonly gemeenten: number | null
}

// The name behind the code: that of the product, or of the phase with its template.
const NAAM = (code: string) => sql<string | null>`coalesce(
  (select p.naam from product p where p.code = split_part(${sql.ref(code)}, ':', 2) and ${sql.ref(code)} ~ '^(aantal|bedrag):'),
  (select f.naam || ' (' || s.naam || ')' from fase f join traject t on t.id = f.traject_id join sjabloon s on s.id = t.sjabloon_id
    where ${sql.ref(code)} ~ '^slagen:' and s.code = split_part(${sql.ref(code)}, ':', 2) and f.code = split_part(${sql.ref(code)}, ':', 3) limit 1))`

/** The frozen results of one gemeente, newest quarter first. */
export async function listKwartaalresultaten(
  trx: GemeenteTransactie,
  gemeenteId: string,
): Promise<readonly Kwartaalresultaat[]> {
  const { rows } = await sql<Kwartaalresultaat>`
    select k.kwartaal, k.code, ${NAAM('k.code')} as naam, k.teller, k.noemer, r.teller as "regioTeller", r.noemer as "regioNoemer", r.gemeenten
    from kwartaalresultaat k left join regioresultaat r on r.kwartaal = k.kwartaal and r.code = k.code
    where k.gemeente_id = ${gemeenteId}::uuid
    order by k.kwartaal desc, k.code`.execute(trx)
  return rows
}

/** What the opgaven of one gemeente cost as they are now, in all (`bedrag`) and per product; a line stands on one of them. */
export async function listKwartaalkosten(
  trx: GemeenteTransactie,
  gemeenteId: string,
): Promise<readonly (Resultaat & { readonly kwartaal: string })[]> {
  const { rows } = await sql<Resultaat & { kwartaal: string }>`
    with regel as (
      select o.kwartaal, r.product_code, r.bedrag_centen
      from kwartaalopgave o left join opgaveregel r on r.opgave_id = o.id and (o.status <> 'definitief' or r.status = 'definitief')
      where o.gemeente_id = ${gemeenteId}::uuid and o.status <> 'geparkeerd'),
    kosten as (
      select kwartaal, 'bedrag' as code, coalesce(sum(bedrag_centen), 0) as teller from regel group by kwartaal
      union all select kwartaal, 'bedrag:' || product_code, sum(bedrag_centen) from regel where product_code is not null group by kwartaal, product_code)
    select k.kwartaal, k.code, ${NAAM('k.code')} as naam, k.teller::int8 as teller, 1 as noemer from kosten k order by k.kwartaal, k.code`.execute(
    trx,
  )
  return rows
}

/**
 * The same numbers of the running month, of one gemeente: what was used counts as a fact, without amounts, since no tarief
 * is asked before the quarter closes. Out: the first day of the month ('JJJJ-MM-DD') and the numbers so far.
 */
export async function readMaandresultaten(
  trx: GemeenteTransactie,
  gemeenteId: string,
): Promise<{ readonly begin: string; readonly resultaten: readonly Resultaat[] }> {
  const g = sql`${gemeenteId}::uuid`
  const erin = (dag: string) => sql`${sql.ref(dag)} between date_trunc('month', app.vandaag())::date and app.vandaag()`
  const { rows } = await sql<Resultaat>`
    with begonnen as (
      select t.id, t.dossier_id, t.beeindigd_op, min(f.begonnen_op) as begin from traject t join fase f on f.traject_id = t.id
      where t.gemeente_id = ${g} and f.begonnen_op is not null group by t.id),
    telling as (
      select 'aanmeldingen' as code, count(*) as teller, 1 as noemer from dossier d where d.gemeente_id = ${g} and ${erin('d.aangemeld_op')}
      union all select 'aantal:' || a.product_code, sum(case a.soort when 'afname' then 1 else -1 end), 1
        from afgenomen_product a where a.gemeente_id = ${g} and ${erin('a.prestatiedatum')} group by a.product_code
      union all select 'slagen:' || s.code || ':' || f.code, count(*) filter (where f.uitslag = 'go'), count(*)
        from fase f join traject t on t.id = f.traject_id join sjabloon s on s.id = t.sjabloon_id
        where f.gemeente_id = ${g} and f.status = 'afgerond' and ${erin('f.afgesloten_op')} group by s.code, f.code
      union all select 'doorlooptijd:aanmelding_begin', coalesce(sum(b.begin - d.aangemeld_op), 0), count(*)
        from begonnen b join dossier d on d.id = b.dossier_id where ${erin('b.begin')}
      union all select 'doorlooptijd:begin_einde', coalesce(sum(b.beeindigd_op - b.begin), 0), count(*)
        from begonnen b where ${erin('b.beeindigd_op')})
    select code, ${NAAM('telling.code')} as naam, teller::int8 as teller, noemer::int8 as noemer from telling order by code`.execute(
    trx,
  )
  const { rows: dagen } = await sql<{
    begin: string
  }>`select date_trunc('month', app.vandaag())::date as begin`.execute(trx)
  return { begin: dagen[0]?.begin ?? '', resultaten: rows }
}
