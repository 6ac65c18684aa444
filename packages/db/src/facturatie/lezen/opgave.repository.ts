import { MEESTE_RIJEN } from '@loket/domain'
import { sql } from 'kysely'
import type { GemeenteTransactie } from '../../gemeente-transactie.ts'
import type { JsonWaarde } from '../../schema.ts'

/** An opgave of a gemeente. Days are 'JJJJ-MM-DD', amounts whole cents. */
export type Opgaverecord = {
  readonly id: string
  readonly gemeenteId: string
  readonly kwartaal: string
  readonly begin: string
  readonly einde: string
  readonly wijze: string | null
  readonly status: string
  readonly parkeerreden: string | null
  readonly bevrorenOp: string
  readonly uiterlijk: string
  readonly uitleg: JsonWaarde
  readonly akkoord: string | null
  readonly akkoordDoor: string | null
  readonly definitiefOp: string | null
  readonly nummer: string | null
  readonly totaalCenten: number | null
  /** The opgave as it was when it became final, as JSON text. */
  readonly inhoud: string | null
}

/** A line about which is being talked: whose turn it is follows from its state. */
export type Opgavegesprek = {
  readonly status: string
  readonly uiterlijk: string | null
  readonly bedragCenten: number
}

/** An opgave as a list shows it. */
export type Opgavetelling = {
  readonly id: string
  readonly gemeenteId: string
  readonly kwartaal: string
  readonly begin: string
  readonly einde: string
  readonly status: string
  readonly nummer: string | null
  readonly uiterlijk: string
  readonly totaalCenten: number
  readonly regels: number
  readonly betwist: number
  readonly betwistCenten: number
  /** Its lines about which is being talked. */
  readonly gesprekken: readonly Opgavegesprek[]
}

/** A gemeente that takes part. */
export type Opgavegemeente = { readonly id: string; readonly naam: string; readonly code: string }

const KOLOMMEN = [
  'o.id',
  'o.gemeente_id as gemeenteId',
  'o.kwartaal',
  'o.begin',
  'o.einde',
  'o.wijze',
  'o.status',
  'o.parkeerreden',
  'o.bevroren_op as bevrorenOp',
  'o.uiterlijk',
  'o.uitleg',
  'o.akkoord',
  'p.naam as akkoordDoor',
  'o.definitief_op as definitiefOp',
  'o.nummer',
  'o.totaal_centen as totaalCenten',
  'o.inhoud',
] as const

/** An opgave that this person may read, or undefined: for who may not it does not exist. */
export async function findOpgave(trx: GemeenteTransactie, id: string): Promise<Opgaverecord | undefined> {
  return trx
    .selectFrom('kwartaalopgave as o')
    .leftJoin('persoon as p', 'p.id', 'o.akkoord_door')
    .select(KOLOMMEN)
    .where('o.id', '=', id)
    .executeTakeFirst()
}

/** The opgave of the same gemeente before this quarter ('2026-K3'), or undefined for the first. */
export async function findVorigeOpgave(
  trx: GemeenteTransactie,
  gemeenteId: string,
  kwartaal: string,
): Promise<Opgaverecord | undefined> {
  return (
    trx
      .selectFrom('kwartaalopgave as o')
      .leftJoin('persoon as p', 'p.id', 'o.akkoord_door')
      .select(KOLOMMEN)
      // Nothing is known of one that could not be made yet: it is no quarter to compare with.
      .where('o.status', '<>', 'geparkeerd')
      .where('o.gemeente_id', '=', gemeenteId)
      .where('o.kwartaal', '<', kwartaal)
      .orderBy('o.kwartaal', 'desc')
      .executeTakeFirst()
  )
}

/** The opgaven of a gemeente, or of all gemeenten of a quarter; the newest quarter first. */
export async function listOpgaven(
  trx: GemeenteTransactie,
  vraag: { readonly gemeenteId: string } | { readonly kwartaal: string },
): Promise<readonly Opgavetelling[]> {
  const waar =
    'gemeenteId' in vraag
      ? sql<boolean>`o.gemeente_id = ${vraag.gemeenteId}::uuid`
      : sql<boolean>`o.kwartaal = ${vraag.kwartaal}`
  // What is talked about after the rest became final no longer counts in the total, and still is what somebody must do.
  const { rows } = await sql<Opgavetelling>`
    select o.id, o.gemeente_id as "gemeenteId", o.kwartaal, o.begin, o.einde, o.status, o.nummer, o.uiterlijk,
      coalesce(o.totaal_centen, r.centen, 0)::int8 as "totaalCenten", coalesce(r.regels, 0) as regels,
      coalesce(r.betwist, 0) as betwist, coalesce(r."betwistCenten", 0)::int8 as "betwistCenten",
      coalesce(r.gesprekken, '[]') as gesprekken
    from kwartaalopgave o left join lateral (
      select sum(x.bedrag_centen) filter (where x.opgave_id = o.id) as centen,
        count(*) filter (where x.opgave_id = o.id and (o.status <> 'definitief' or x.status = 'definitief'))::int as regels,
        count(*) filter (where x.status in ('betwist', 'beantwoord', 'volgehouden'))::int as betwist,
        sum(x.bedrag_centen) filter (where x.status in ('betwist', 'beantwoord', 'volgehouden')) as "betwistCenten",
        json_agg(json_build_object('status', x.status, 'uiterlijk', x.uiterlijk, 'bedragCenten', x.bedrag_centen) order by x.uiterlijk)
          filter (where x.status in ('betwist', 'beantwoord', 'volgehouden')) as gesprekken
      from opgaveregel x where x.gemeente_id = o.gemeente_id
        and (x.opgave_id = o.id or (x.eerste_opgave_id = o.id and x.opgave_id is null))) r on true
    where ${waar}
    order by o.kwartaal desc, o.gemeente_id limit ${MEESTE_RIJEN}`.execute(trx)
  return rows
}

/** The gemeenten whose opgaven this person may read, by name. */
export async function listOpgavegemeenten(trx: GemeenteTransactie): Promise<readonly Opgavegemeente[]> {
  const { rows } = await sql<Opgavegemeente>`
    select g.id, o.naam, o.code from gemeente g join organisatie o on o.id = g.id
    where g.id = any ((select app.lees_gemeenten())::uuid[]) and app.ziet_opgaven() order by o.naam`.execute(trx)
  return rows
}

/** Who acts for a gemeente about its opgaven today: whoever answers for them, or who takes over from that person. */
export async function listBudgethouders(trx: GemeenteTransactie, gemeenteId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ naam: string }>`
    select distinct coalesce(h.naam, p.naam) as naam
    from persoon p
      join persoon_rol r on r.persoon_id = p.id and r.rol = 'contactpersoon'
        and r.geldig_van <= app.vandaag() and (r.geldig_tot is null or r.geldig_tot > app.vandaag())
      left join waarneming w on w.persoon_id = p.id and app.vandaag() between w.van and w.tot
      left join persoon h on h.id = w.waarnemer_id and h.actief and h.organisatie_id = p.organisatie_id
    where p.organisatie_id = ${gemeenteId}::uuid and p.actief order by 1`.execute(trx)
  return rows.map(({ naam }) => naam)
}
