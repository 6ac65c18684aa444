import { MEESTE_RIJEN } from '@loket/domain'
import { sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'

/** The kredieten of one gemeente of one status together. Amounts in whole cents. */
export type Krediettelling = {
  readonly gemeenteId: string
  readonly gemeente: string
  readonly status: string
  readonly aantal: number
  readonly bedragCenten: number
}

/** One krediet behind a total; the purpose is left out, since people write about clients in it. */
export type Kredietregel = {
  readonly id: string
  readonly dossiernummer: string
  readonly gemeente: string
  readonly bedragCenten: number
  readonly status: string
  readonly verleendOp: string
  readonly omgezetOp: string | null
}

/** Kredieten per gemeente and status. */
export async function countKredieten(trx: GemeenteTransactie): Promise<readonly Krediettelling[]> {
  const { rows } = await sql<Krediettelling>`
    select k.gemeente_id as "gemeenteId", g.naam as gemeente, k.status, count(*)::int as aantal,
      sum(k.bedrag_centen)::int8 as "bedragCenten"
    from krediet k join organisatie g on g.id = k.gemeente_id
    group by k.gemeente_id, g.naam, k.status order by g.naam`.execute(trx)
  return rows
}

/** The kredieten behind a total: of one gemeente and one status, or all. */
export async function listKredieten(
  trx: GemeenteTransactie,
  vraag: { readonly gemeenteId?: string | undefined; readonly status?: string | undefined },
): Promise<readonly Kredietregel[]> {
  const { rows } = await sql<Kredietregel>`
    select k.id, d.nummer as dossiernummer, g.naam as gemeente, k.bedrag_centen as "bedragCenten", k.status,
      v.besloten_op as "verleendOp", o.besloten_op as "omgezetOp"
    from krediet k
      join dossier d on d.id = k.dossier_id
      join organisatie g on g.id = k.gemeente_id
      join besluit v on v.id = k.besluit_id
      left join besluit o on o.id = k.omzetting_besluit_id
    where (${vraag.gemeenteId ?? null}::uuid is null or k.gemeente_id = ${vraag.gemeenteId ?? null}::uuid)
      and (${vraag.status ?? null}::text is null or k.status = ${vraag.status ?? null}::text)
    order by v.besloten_op desc, d.nummer limit ${MEESTE_RIJEN}`.execute(trx)
  return rows
}
