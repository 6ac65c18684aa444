import { type Kysely, sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import type { Database } from '../schema.ts'
import type { Kwartaalloop } from './bevriezen.repository.ts'

/**
 * Freezes the results of a gemeente with its quarter: per product how many (`aantal:<product>`, of the lines that began
 * here: one that was disputed in an earlier quarter counted there) and how much
 * (`bedrag:<product>`, and `bedrag` in all), per phase of a template who went on of those decided
 * (`slagen:<sjabloon>:<fase>`), and the days between (`doorlooptijd:aanmelding_begin`, `doorlooptijd:begin_einde`) as a sum
 * over a number. What is frozen stays: again changes nothing. In the transaction that wrote the lines.
 */
export async function insertKwartaalresultaten(
  trx: GemeenteTransactie,
  opgave: { readonly id: string; readonly gemeenteId: string },
  { sleutel, begin, einde }: Kwartaalloop,
): Promise<void> {
  const g = sql`${opgave.gemeenteId}::uuid`
  const erin = (dag: string) => sql`${sql.ref(dag)} between ${begin}::date and ${einde}::date`
  await sql`
    with regel as (select product_code, soort, bedrag_centen from opgaveregel where opgave_id = ${opgave.id}::uuid),
    nieuw as (select product_code, soort from opgaveregel where eerste_opgave_id = ${opgave.id}::uuid),
    begonnen as (
      select t.id, t.dossier_id, t.beeindigd_op, min(f.begonnen_op) as begin from traject t join fase f on f.traject_id = t.id
      where t.gemeente_id = ${g} and f.begonnen_op is not null group by t.id),
    telling as (
      select 'aantal:' || product_code as code, sum(case soort when 'afname' then 1 else -1 end) as teller, 1 as noemer from nieuw group by product_code
      union all select 'bedrag:' || product_code, sum(bedrag_centen), 1 from regel group by product_code
      union all select 'bedrag', coalesce(sum(bedrag_centen), 0), 1 from regel
      union all select 'aanmeldingen', count(*), 1 from dossier d where d.gemeente_id = ${g} and ${erin('d.aangemeld_op')}
      union all select 'slagen:' || s.code || ':' || f.code, count(*) filter (where f.uitslag = 'go'), count(*)
        from fase f join traject t on t.id = f.traject_id join sjabloon s on s.id = t.sjabloon_id
        where f.gemeente_id = ${g} and f.status = 'afgerond' and ${erin('f.afgesloten_op')} group by s.code, f.code
      union all select 'doorlooptijd:aanmelding_begin', coalesce(sum(b.begin - d.aangemeld_op), 0), count(*)
        from begonnen b join dossier d on d.id = b.dossier_id where ${erin('b.begin')}
      union all select 'doorlooptijd:begin_einde', coalesce(sum(b.beeindigd_op - b.begin), 0), count(*)
        from begonnen b where ${erin('b.beeindigd_op')})
    insert into kwartaalresultaat (kwartaal, code, teller, noemer)
    select ${sleutel}, code, teller, noemer from telling
    on conflict do nothing`.execute(trx)
}

/**
 * Publishes the means of the region over a quarter, of what enough gemeenten have: never of an amount, since what is left
 * of a total after the published parts would tell of one gemeente. A mean is rounded to a whole day or a whole percent, so
 * that numbers of clients cannot be computed back; and never a number to which fewer gemeenten than `minimum` added, nor a
 * share of none or all: from those each gemeente would know what the others did. In: a database of loket_systeem. Again changes nothing.
 */
export async function insertRegioresultaten(db: Kysely<Database>, kwartaal: string, minimum: number): Promise<void> {
  await sql`
    with som as (
      select code, split_part(code, ':', 1) as soort, sum(teller) as teller, sum(noemer) as noemer, count(*) as gemeenten from kwartaalresultaat
      where kwartaal = ${kwartaal} and noemer > 0 and split_part(code, ':', 1) in ('aantal', 'aanmeldingen', 'slagen', 'doorlooptijd')
      group by code having count(*) >= ${minimum} and sum(noemer) >= ${minimum}
        and case when code like 'slagen:%' then sum(teller) > 0 and sum(teller) < sum(noemer) else count(*) filter (where teller > 0) >= ${minimum} end)
    insert into regioresultaat (kwartaal, code, teller, noemer, gemeenten)
    select ${kwartaal}, code,
      case soort when 'slagen' then round(100.0 * teller / noemer) when 'doorlooptijd' then round(1.0 * teller / noemer) else teller end,
      case soort when 'slagen' then 100 when 'doorlooptijd' then 1 else noemer end, gemeenten
    from som on conflict do nothing`.execute(db)
}
