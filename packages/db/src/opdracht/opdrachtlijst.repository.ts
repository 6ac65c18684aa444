import { MEESTE_RIJEN } from '@loket/domain'
import { sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import type { Opdrachtstatus } from './opdracht.record.ts'
import type { AangebodenFase } from './opdracht.repository.ts'

/** An opdracht with names, as far as this context may read it. Days are 'JJJJ-MM-DD', instants ISO text in UTC. */
export type Opdrachtregelrecord = {
  readonly id: string
  readonly nummer: string
  readonly dossierId: string
  readonly dossiernummer: string
  readonly trajectId: string
  readonly gemeente: { readonly id: string; readonly naam: string; readonly code: string }
  readonly bureau: { readonly id: string; readonly naam: string }
  /** Null for a bureau whose opdracht is over. */
  readonly clientnaam: string | null
  readonly status: Opdrachtstatus
  readonly vraag: string
  readonly vergoedingCenten: number | null
  readonly begin: string
  readonly einde: string
  readonly accepteerUiterlijk: string
  readonly reden: string | null
  readonly beantwoordOp: string | null
  readonly beantwoordDoor: string | null
  readonly beeindigdOp: string | null
  readonly aangebodenFasen: readonly AangebodenFase[]
}

/** Which opdrachten are wanted; what is left out is no condition. */
export type Opdrachtfilter = {
  readonly opdrachtId?: string | undefined
  readonly status?: readonly Opdrachtstatus[] | undefined
  readonly bureauId?: string | undefined
  readonly gemeenteId?: string | undefined
}

/** The opdrachten that this person may see, those that still ask something first, then the newest; at most MEESTE_RIJEN. */
export async function listOpdrachten(
  trx: GemeenteTransactie,
  filter: Opdrachtfilter,
): Promise<readonly Opdrachtregelrecord[]> {
  let query = trx
    .selectFrom('opdracht as o')
    .innerJoin('organisatie as g', 'g.id', 'o.gemeente_id')
    .innerJoin('organisatie as b', 'b.id', 'o.bureau_id')
    .leftJoin('belanghebbende as c', 'c.dossier_id', 'o.dossier_id')
    .leftJoin('persoon as p', 'p.id', 'o.beantwoord_door')
    .selectAll('o')
    .select([
      'g.naam as gemeente_naam',
      'g.code as gemeente_code',
      'b.naam as bureau_naam',
      'p.naam as beantwoord_naam',
      sql<string | null>`case when c.id is not null then c.voornaam || ' ' || c.achternaam end`.as('clientnaam'),
    ])
  if (filter.opdrachtId !== undefined) query = query.where('o.id', '=', filter.opdrachtId)
  if (filter.status !== undefined) query = query.where('o.status', 'in', [...filter.status])
  if (filter.bureauId !== undefined) query = query.where('o.bureau_id', '=', filter.bureauId)
  if (filter.gemeenteId !== undefined) query = query.where('o.gemeente_id', '=', filter.gemeenteId)
  const rijen = await query
    .orderBy(sql`o.status in ('aangeboden', 'lopend')`, 'desc')
    .orderBy('o.begin', 'desc')
    .orderBy('o.id', 'desc')
    .limit(MEESTE_RIJEN)
    .execute()
  return rijen.map((o) => ({
    id: o.id,
    nummer: o.nummer,
    dossierId: o.dossier_id,
    dossiernummer: o.dossiernummer,
    trajectId: o.traject_id,
    gemeente: { id: o.gemeente_id, naam: o.gemeente_naam, code: o.gemeente_code },
    bureau: { id: o.bureau_id, naam: o.bureau_naam },
    clientnaam: o.clientnaam,
    status: o.status as Opdrachtstatus,
    vraag: o.vraag,
    vergoedingCenten: o.vergoeding_centen,
    begin: o.begin,
    einde: o.einde,
    accepteerUiterlijk: o.accepteer_uiterlijk,
    reden: o.reden,
    beantwoordOp: o.beantwoord_op,
    beantwoordDoor: o.beantwoord_naam,
    beeindigdOp: o.beeindigd_op,
    aangebodenFasen: o.fasen as unknown as readonly AangebodenFase[],
  }))
}
