import { sql } from 'kysely'
import type { GemeenteTransactie } from '../../gemeente-transactie.ts'
import type { JsonWaarde } from '../../schema.ts'

/** A product of the productenboek with its prices and the steps that yield it. */
export type Productrecord = {
  readonly code: string
  readonly naam: string
  readonly omschrijving: string
  readonly kostensoort: string
  readonly soort: string
  readonly bijAfbreken: string | null
  readonly bron: JsonWaarde
  readonly tarieven: readonly {
    readonly bedragCenten: number
    readonly geldigVan: string
    readonly geldigTot: string | null
    readonly status: string
    readonly vastgesteldOp: string | null
    readonly bron: JsonWaarde
  }[]
  readonly stappen: readonly {
    readonly stap: string
    readonly sjabloon: string | null
    readonly fase: string | null
    readonly geldigVan: string
    readonly geldigTot: string | null
  }[]
}

/** The whole productenboek, prices newest first. Days are 'JJJJ-MM-DD', amounts whole cents. */
export async function listProducten(trx: GemeenteTransactie): Promise<readonly Productrecord[]> {
  const { rows } = await sql<Productrecord>`
    select p.code, p.naam, p.omschrijving, p.kostensoort, p.soort, p.bij_afbreken as "bijAfbreken", p.bron,
      coalesce((select jsonb_agg(jsonb_build_object('bedragCenten', t.bedrag_centen, 'geldigVan', t.geldig_van,
          'geldigTot', t.geldig_tot, 'status', t.status, 'vastgesteldOp', t.vastgesteld_op, 'bron', t.bron)
          order by t.geldig_van desc, t.status)
        from tarief t where t.product_code = p.code), '[]') as tarieven,
      coalesce((select jsonb_agg(jsonb_build_object('stap', s.stap, 'sjabloon', coalesce(sj.naam, s.sjabloon_code),
          'fase', s.fase_code, 'geldigVan', s.geldig_van, 'geldigTot', s.geldig_tot)
          order by s.stap, s.sjabloon_code nulls first, s.fase_code)
        from stapproduct s left join lateral (
          select x.naam from sjabloon x where x.code = s.sjabloon_code order by x.geldig_van desc limit 1) sj on true
        where s.product_code = p.code), '[]') as stappen
    from product p order by p.soort = 'memo', p.kostensoort, p.naam`.execute(trx)
  return rows
}
