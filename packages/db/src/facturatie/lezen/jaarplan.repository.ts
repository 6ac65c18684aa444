import { sql } from 'kysely'
import type { GemeenteTransactie } from '../../gemeente-transactie.ts'

/** A product of the jaarplan of a gemeente: planned, and what it costs now. Amounts in whole cents. */
export type Jaarplanrecord = {
  readonly productCode: string
  readonly product: string
  readonly gepland: number
  /** The tarief on the last day of the quarter; null where none is vastgesteld. */
  readonly tariefCenten: number | null
}

/** What was used in a year up to and with a quarter, per product; what was taken back does not count. */
export type Jaarverbruik = { readonly productCode: string; readonly aantal: number; readonly bedragCenten: number }

/** The jaarplan of a gemeente for a year, priced on a day ('JJJJ-MM-DD'). Empty where there is none. */
export async function listJaarplan(
  trx: GemeenteTransactie,
  gemeenteId: string,
  jaar: number,
  peildag: string,
): Promise<readonly Jaarplanrecord[]> {
  const { rows } = await sql<Jaarplanrecord>`
    select j.product_code as "productCode", p.naam as product, j.aantal as gepland, t.bedrag_centen as "tariefCenten"
    from jaarplanregel j
      join product p on p.code = j.product_code
      left join tarief t on t.product_code = j.product_code and t.status = 'vastgesteld'
        and daterange(t.geldig_van, t.geldig_tot) @> ${peildag}::date
    where j.gemeente_id = ${gemeenteId}::uuid and j.jaar = ${jaar} order by p.naam`.execute(trx)
  return rows
}

/** What stands on the opgaven of the year up to and with the quarter ('2026-K3'), per product. */
export async function listJaarverbruik(
  trx: GemeenteTransactie,
  gemeenteId: string,
  jaar: number,
  totMet: string,
): Promise<readonly Jaarverbruik[]> {
  const { rows } = await sql<Jaarverbruik>`
    select r.product_code as "productCode", sum(case r.soort when 'afname' then 1 else -1 end)::int as aantal,
      sum(r.bedrag_centen)::int8 as "bedragCenten"
    from opgaveregel r join kwartaalopgave o on o.id = r.opgave_id
    where o.gemeente_id = ${gemeenteId}::uuid and extract(year from o.begin) = ${jaar} and o.kwartaal <= ${totMet}
      and (o.status <> 'definitief' or r.status = 'definitief')
    group by r.product_code`.execute(trx)
  return rows
}
