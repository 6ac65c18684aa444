import { sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'

/** Days on which one person takes over from another, both days included. */
export type Waarnemingrecord = {
  readonly id: string
  readonly persoonId: string
  readonly persoon: string
  readonly waarnemerId: string
  readonly waarnemer: string
  readonly van: string
  readonly tot: string
}

/** A colleague who can take over. */
export type Collega = { readonly id: string; readonly naam: string }

/** The waarnemingen that are not over, by this person and for this person, earliest first. */
export async function listWaarnemingen(trx: GemeenteTransactie): Promise<readonly Waarnemingrecord[]> {
  const { rows } = await sql<Waarnemingrecord>`
    select w.id, w.persoon_id as "persoonId", weg.naam as persoon, w.waarnemer_id as "waarnemerId",
      hier.naam as waarnemer, w.van, w.tot
    from waarneming w
      join persoon weg on weg.id = w.persoon_id
      join persoon hier on hier.id = w.waarnemer_id
    where w.tot >= app.vandaag() and app.persoon() in (w.persoon_id, w.waarnemer_id)
    order by w.van, w.id`.execute(trx)
  return rows
}

/** Who works at the same organisation and has one of these roles today, the person self left out. */
export async function listCollegas(trx: GemeenteTransactie, rollen: readonly string[]): Promise<readonly Collega[]> {
  const { rows } = await sql<Collega>`
    select distinct p.id, p.naam from persoon p
      join persoon ik on ik.id = app.persoon() and ik.organisatie_id = p.organisatie_id
      join persoon_rol r on r.persoon_id = p.id and r.rol = any (${[...rollen]}::text[])
        and r.geldig_van <= app.vandaag() and (r.geldig_tot is null or r.geldig_tot > app.vandaag())
    where p.actief and p.id <> ik.id order by p.naam`.execute(trx)
  return rows
}

/**
 * Lets one person of the organisation at a time note an absence, until the transaction ends: whether a colleague is away
 * oneself must still be true when one's own absence is written.
 */
export async function lockWaarnemingen(trx: GemeenteTransactie): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('waarneming:' || p.organisatie_id, 0))
    from persoon p where p.id = app.persoon()`.execute(trx)
}

/** Whether a person is away on a day of this period. */
export async function isAfwezig(
  trx: GemeenteTransactie,
  persoonId: string,
  periode: { readonly van: string; readonly tot: string },
): Promise<boolean> {
  const rij = await trx
    .selectFrom('waarneming')
    .select('id')
    .where('persoon_id', '=', persoonId)
    .where('van', '<=', periode.tot)
    .where('tot', '>=', periode.van)
    .executeTakeFirst()
  return rij !== undefined
}

/** Notes who takes over from the person of this transaction. Out: its id. */
export async function insertWaarneming(
  trx: GemeenteTransactie,
  w: { readonly persoonId: string; readonly waarnemerId: string; readonly van: string; readonly tot: string },
): Promise<string> {
  const { id } = await trx
    .insertInto('waarneming')
    .values({ persoon_id: w.persoonId, waarnemer_id: w.waarnemerId, van: w.van, tot: w.tot })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Takes back an own waarneming. Out: what it was, or undefined when there is none of this person. */
export async function deleteWaarneming(
  trx: GemeenteTransactie,
  id: string,
): Promise<{ waarnemerId: string; van: string; tot: string } | undefined> {
  return trx
    .deleteFrom('waarneming')
    .where('id', '=', id)
    .where('persoon_id', '=', sql<string>`app.persoon()`)
    .returning(['waarnemer_id as waarnemerId', 'van', 'tot'])
    .executeTakeFirst()
}
