import { sql } from 'kysely'
import { type Sleutelbos, toBsnIndex } from '../dossier/versleuteling.ts'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import { toLikePatroon } from './patroon.ts'

/** Something that was found. `naam` is null where the reader may not see persons. */
export type Gevonden = {
  readonly soort: 'dossier' | 'opdracht'
  readonly id: string
  readonly nummer: string
  readonly naam: string | null
  readonly onder: string | null
  readonly gemeente: string
}

const MAX = 12

/**
 * Dossiers by name, number, name or KvK number of the onderneming, or by the amount of a krediet in cents; row-level
 * security decides what can be found. `alleenEigen`: only the own clients of a klantmanager.
 */
export async function searchDossiers(
  trx: GemeenteTransactie,
  vraag: string,
  opties: { readonly bedragCenten: number | null; readonly alleenEigen: boolean },
): Promise<readonly Gevonden[]> {
  const patroon = toLikePatroon(vraag)
  const { rows } = await sql<Gevonden>`
    select 'dossier' as soort, d.id, d.nummer, b.voornaam || ' ' || b.achternaam as naam, b.onderneming_naam as onder,
      g.naam as gemeente
    from dossier d
      join organisatie g on g.id = d.gemeente_id
      left join belanghebbende b on b.dossier_id = d.id
    where (lower(d.nummer) like ${patroon} or lower(b.voornaam || ' ' || b.achternaam) like ${patroon}
      or lower(b.onderneming_naam) like ${patroon} or b.kvk_nummer = ${vraag.replace(/\s/g, '')}
      or exists (select from krediet k where k.dossier_id = d.id and k.bedrag_centen = ${opties.bedragCenten}::bigint))
      and ${opties.alleenEigen ? sql`d.id = any ((select app.lees_dossiers())::uuid[])` : sql`true`}
    order by lower(d.nummer) = ${vraag.toLowerCase()} desc, d.aangemeld_op desc, d.nummer
    limit ${MAX}`.execute(trx)
  return rows
}

/** Opdrachten by their number or by the name of the client, for a bureau its own and for the loket all. */
export async function searchOpdrachten(trx: GemeenteTransactie, vraag: string): Promise<readonly Gevonden[]> {
  const patroon = toLikePatroon(vraag)
  const { rows } = await sql<Gevonden>`
    select 'opdracht' as soort, o.id, o.nummer, b.voornaam || ' ' || b.achternaam as naam, bu.naam as onder, g.naam as gemeente
    from opdracht o
      join organisatie g on g.id = o.gemeente_id
      join organisatie bu on bu.id = o.bureau_id
      left join belanghebbende b on b.dossier_id = o.dossier_id
    where lower(o.nummer) like ${patroon} or lower(b.voornaam || ' ' || b.achternaam) like ${patroon}
    order by o.begin desc, o.nummer
    limit ${MAX}`.execute(trx)
  return rows
}

/**
 * Dossiers of exactly this BSN in these gemeenten, by the blind index. Who finds one must log it (`addBsnGezocht`).
 */
export async function searchBsn(
  trx: GemeenteTransactie,
  bos: Sleutelbos,
  gemeenten: readonly string[],
  bsn: string,
): Promise<readonly (Gevonden & { readonly gemeenteId: string })[]> {
  const indexen = gemeenten.map((id) => toBsnIndex(bos, id, bsn))
  const { rows } = await sql<Gevonden & { gemeenteId: string }>`
    select 'dossier' as soort, d.id, d.nummer, b.voornaam || ' ' || b.achternaam as naam, b.onderneming_naam as onder,
      g.naam as gemeente, d.gemeente_id as "gemeenteId"
    from belanghebbende b
      join dossier d on d.id = b.dossier_id
      join organisatie g on g.id = d.gemeente_id
    where (b.gemeente_id, b.bsn_index) in (select * from unnest(${[...gemeenten]}::uuid[], ${indexen}::bytea[]))
    order by d.aangemeld_op desc limit ${MAX}`.execute(trx)
  return rows
}

/** Notes in the log of reads that somebody found this dossier by BSN. */
export async function addBsnGezocht(trx: GemeenteTransactie, dossierId: string): Promise<void> {
  await trx.insertInto('leeslog').values({ dossier_id: dossierId, wat: 'bsn_gezocht', doel: 'zoeken' }).execute()
}
