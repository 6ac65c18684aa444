import { sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import type { JsonWaarde } from '../schema.ts'

/** A rule with its source and the days on which it counts; `geldigTot` is the first day on which it no longer does. */
export type Regelregel = {
  readonly code: string
  readonly waarde: JsonWaarde
  readonly bron: JsonWaarde
  readonly geldigVan: string
  readonly geldigTot: string | null
}

/** The beleidsregels of a gemeente as we know them, with those that will count later; none that are over. */
export async function listBeleidsregels(trx: GemeenteTransactie, gemeenteId: string): Promise<readonly Regelregel[]> {
  return trx
    .selectFrom('beleidsregel')
    .select(['code', 'waarde', 'bron', 'geldig_van as geldigVan', 'geldig_tot as geldigTot'])
    .where('gemeente_id', '=', gemeenteId)
    .where('bekend_tot', 'is', null)
    .where(sql<boolean>`(geldig_tot is null or geldig_tot > app.vandaag())`)
    .orderBy('code')
    .orderBy('geldig_van')
    .execute()
}

/** The parameters that count for everybody: the law's, the contract's and the working arrangements of the loket. */
export async function listParameters(trx: GemeenteTransactie): Promise<readonly Regelregel[]> {
  return trx
    .selectFrom('parameter')
    .select(['code', 'waarde', 'bron', 'geldig_van as geldigVan', 'geldig_tot as geldigTot'])
    .where('bekend_tot', 'is', null)
    .where(sql<boolean>`(geldig_tot is null or geldig_tot > app.vandaag())`)
    .orderBy('code')
    .orderBy('geldig_van')
    .execute()
}

/** A phase template as it is stored, the newest version of each that counts today. */
export type Sjabloonrecord = {
  readonly id: string
  readonly code: string
  readonly versie: string
  readonly naam: string
  readonly inhoud: JsonWaarde
  readonly bron: JsonWaarde
  readonly geldigVan: string
}

/** The phase templates that count today, by name. */
export async function listSjablonen(trx: GemeenteTransactie): Promise<readonly Sjabloonrecord[]> {
  return trx
    .selectFrom('sjabloon')
    .distinctOn('code')
    .select(['id', 'code', 'versie', 'naam', 'inhoud', 'bron', 'geldig_van as geldigVan'])
    .where(sql<boolean>`geldig_van <= app.vandaag() and (geldig_tot is null or geldig_tot > app.vandaag())`)
    .orderBy('code')
    .orderBy('geldig_van', 'desc')
    .execute()
}

/** The name of a gemeente whose beleid this person may read, or undefined. */
export async function findLeesbareGemeente(
  trx: GemeenteTransactie,
  gemeenteId: string,
): Promise<{ id: string; naam: string; code: string } | undefined> {
  return trx
    .selectFrom('organisatie')
    .select(['id', 'naam', 'code'])
    .where('id', '=', gemeenteId)
    .where(sql<boolean>`id = any ((select app.lees_gemeenten())::uuid[])`)
    .executeTakeFirst()
}
