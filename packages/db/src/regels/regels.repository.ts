import type { JsonWaarde } from '../schema.ts'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'

/** A rule as it counted on a day and as we knew it: its value, its source, and the id of the version for the record. */
export type Regel = {
  readonly id: string
  readonly code: string
  readonly waarde: JsonWaarde
  readonly bron: JsonWaarde
  readonly geldigVan: string
}

/**
 * The national and platform parameters that count on a day, by code. A code that is absent has no value then. Of a code
 * one version counts on a day; the constraint parameter_een_tegelijk keeps it so, and the newest stands first.
 */
export async function findParameters(trx: GemeenteTransactie, op: string): Promise<ReadonlyMap<string, Regel>> {
  const rows = await trx
    .selectFrom('parameter')
    .distinctOn('code')
    .select(['id', 'code', 'waarde', 'bron', 'geldig_van'])
    .where('geldig_van', '<=', op)
    .where((eb) => eb.or([eb('geldig_tot', 'is', null), eb('geldig_tot', '>', op)]))
    .where('bekend_tot', 'is', null)
    .orderBy('code')
    .orderBy('geldig_van', 'desc')
    .execute()
  return toMap(rows)
}

/** The beleidsregels of a gemeente that count on a day, by code. A code that is absent means: a person decides. */
export async function findBeleid(
  trx: GemeenteTransactie,
  gemeenteId: string,
  op: string,
): Promise<ReadonlyMap<string, Regel>> {
  const rows = await trx
    .selectFrom('beleidsregel')
    .distinctOn('code')
    .select(['id', 'code', 'waarde', 'bron', 'geldig_van'])
    .where('gemeente_id', '=', gemeenteId)
    .where('geldig_van', '<=', op)
    .where((eb) => eb.or([eb('geldig_tot', 'is', null), eb('geldig_tot', '>', op)]))
    .where('bekend_tot', 'is', null)
    .orderBy('code')
    .orderBy('geldig_van', 'desc')
    .execute()
  return toMap(rows)
}

type RegelRij = { id: string; code: string; waarde: JsonWaarde; bron: JsonWaarde; geldig_van: string }

function toMap(rows: readonly RegelRij[]): ReadonlyMap<string, Regel> {
  return new Map(
    rows.map(({ geldig_van, ...rest }) => [rest.code, { ...rest, geldigVan: geldig_van }] satisfies [string, Regel]),
  )
}
