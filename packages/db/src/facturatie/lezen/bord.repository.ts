import { MEESTE_RIJEN } from '@loket/domain'
import { sql } from 'kysely'
import type { GemeenteTransactie } from '../../gemeente-transactie.ts'
import { prijsFeiten, zonderLussen } from '../prijs.ts'

/** Something of an opgave that waits for somebody, or an opgave that could not be made. */
export type Opgavewacht = {
  readonly lijst: string
  readonly opgaveId: string
  readonly regelId: string | null
  readonly kwartaal: string
  readonly gemeente: string
  readonly dossiernummer: string | null
  readonly product: string | null
  readonly bedragCenten: number
  readonly uiterlijk: string | null
  readonly parkeerreden: string | null
}

/** Facts of a product and gemeente that wait for a tarief. */
export type ZonderTarief = {
  readonly product: string
  readonly gemeente: string
  readonly aantal: number
  readonly eerste: string
}

/** The quarters of which there are opgaven, newest first. */
export async function listKwartalen(trx: GemeenteTransactie): Promise<readonly string[]> {
  const rijen = await trx.selectFrom('kwartaalloop').select('sleutel').orderBy('sleutel', 'desc').execute()
  return rijen.map(({ sleutel }) => sleutel)
}

/** Everything that waits over all quarters: lines to answer or decide, opgaven and answers at a gemeente, what is parked. */
export async function listOpgavewacht(trx: GemeenteTransactie): Promise<readonly Opgavewacht[]> {
  const { rows } = await sql<Opgavewacht>`
    select x.lijst, x.opgave_id as "opgaveId", x.regel_id as "regelId", x.kwartaal, g.naam as gemeente, d.nummer as dossiernummer,
      p.naam as product, x.centen::int8 as "bedragCenten", x.uiterlijk, x.parkeerreden
    from (
      select case r.status when 'betwist' then 'te_beantwoorden' when 'volgehouden' then 'te_beslissen' else 'wacht_op_gemeente' end as lijst,
        e.id as opgave_id, r.id as regel_id, e.kwartaal, e.gemeente_id, r.dossier_id, r.product_code,
        r.bedrag_centen as centen, r.uiterlijk, null as parkeerreden
      from opgaveregel r join kwartaalopgave e on e.id = r.eerste_opgave_id
      where r.status in ('betwist', 'beantwoord', 'volgehouden')
      union all
      select case o.status when 'geparkeerd' then 'geparkeerd' else 'wacht_op_gemeente' end, o.id, null, o.kwartaal, o.gemeente_id,
        null, null, coalesce((select sum(r.bedrag_centen) from opgaveregel r where r.opgave_id = o.id), 0),
        case o.status when 'geparkeerd' then null else o.uiterlijk end, o.parkeerreden
      from kwartaalopgave o where o.status in ('ter_beoordeling', 'geparkeerd')) x
      join organisatie g on g.id = x.gemeente_id
      left join dossier d on d.id = x.dossier_id
      left join product p on p.code = x.product_code
    order by x.uiterlijk nulls last, g.naam, d.nummer limit ${MEESTE_RIJEN}`.execute(trx)
  return rows
}

/** What was used and cannot be billed, because no tarief is vastgesteld for its day. */
export async function listZonderTarief(trx: GemeenteTransactie): Promise<readonly ZonderTarief[]> {
  const vraag = sql<ZonderTarief>`
    with ${prijsFeiten({})}
    select p.naam as product, o.naam as gemeente, count(*)::int as aantal, min(g.prestatiedatum) as eerste
    from geprijsd g
      join product p on p.code = g.product_code
      join organisatie o on o.id = g.gemeente_id
    where g.heeft_afspraak and not g.heeft_prijs
    group by p.naam, o.naam order by p.naam, o.naam limit ${MEESTE_RIJEN}`
  const { rows } = await zonderLussen(trx, () => vraag.execute(trx))
  return rows
}
