import { MEESTE_RIJEN } from '@loket/domain'
import { sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'

/** A bureau with its numbers. */
export type Bureautelling = {
  readonly id: string
  readonly naam: string
  readonly soort: string
  /** How many per list, for the lists that have something in them. */
  readonly aantallen: Readonly<Record<string, number>>
}

/** An opdracht, or one levering of it, behind a number of the board; nothing of the client. */
export type Contractregel = {
  readonly opdrachtId: string
  readonly nummer: string
  readonly dossiernummer: string
  readonly bureau: string
  readonly gemeente: string
  readonly status: string
  readonly levering: { readonly soort: string; readonly nr: number; readonly versie: number } | null
  /** The day that the list is about: answer, delivery or review due, or the end of the opdracht. */
  readonly datum: string
}

// One row per thing that is counted, so that a number and its list can never differ.
const TELBAAR = sql`
  select o.id as opdracht_id, o.bureau_id, o.status as lijst, null::uuid as levering_id,
    case o.status when 'aangeboden' then o.accepteer_uiterlijk when 'lopend' then o.einde else coalesce(o.beeindigd_op, o.einde) end as datum
  from opdracht o
  union all
  select o.id, o.bureau_id, 'antwoord_te_laat', null, o.accepteer_uiterlijk
  from opdracht o where o.status = 'aangeboden' and o.accepteer_uiterlijk < app.vandaag()
  union all
  select o.id, o.bureau_id, case l.status when 'verwacht' then 'levering_te_laat' else 'te_beoordelen' end, l.id,
    case l.status when 'verwacht' then l.uiterlijk else coalesce(l.beoordeel_uiterlijk, l.uiterlijk) end
  from levering l join opdracht o on o.id = l.opdracht_id
  where o.status = 'lopend' and ((l.status = 'verwacht' and l.uiterlijk < app.vandaag()) or l.status = 'ingediend')`

/** Every bureau with the number of its opdrachten and leveringen per list. */
export async function countContract(trx: GemeenteTransactie): Promise<readonly Bureautelling[]> {
  const { rows } = await sql<Bureautelling>`
    select b.id, og.naam, b.soort,
      coalesce(jsonb_object_agg(t.lijst, t.aantal) filter (where t.lijst is not null), '{}') as aantallen
    from bureau b join organisatie og on og.id = b.id
      left join (select bureau_id, lijst, count(*)::int as aantal from (${TELBAAR}) x group by bureau_id, lijst) t on t.bureau_id = b.id
    group by b.id, og.naam, b.soort order by og.naam`.execute(trx)
  return rows
}

/** The list behind a number: of one bureau, or of all. */
export async function listContract(
  trx: GemeenteTransactie,
  vraag: { readonly lijst: string; readonly bureauId?: string | undefined },
): Promise<readonly Contractregel[]> {
  const { rows } = await sql<Contractregel>`
    select o.id as "opdrachtId", o.nummer, o.dossiernummer, bu.naam as bureau, g.naam as gemeente, o.status, t.datum,
      case when l.id is not null then jsonb_build_object('soort', l.soort, 'nr', l.nr, 'versie', l.versie) end as levering
    from (${TELBAAR}) t
      join opdracht o on o.id = t.opdracht_id
      join organisatie bu on bu.id = o.bureau_id
      join organisatie g on g.id = o.gemeente_id
      left join levering l on l.id = t.levering_id
    where t.lijst = ${vraag.lijst} and (${vraag.bureauId ?? null}::uuid is null or o.bureau_id = ${vraag.bureauId ?? null}::uuid)
    order by t.datum, o.nummer limit ${MEESTE_RIJEN}`.execute(trx)
  return rows
}
