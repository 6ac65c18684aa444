import { type RawBuilder, sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import { nextNummer } from '../traject/traject.repository.ts'
import type { Opgavestand } from './opgavestand.repository.ts'

/** Who agreed, and the instant (ISO, legal time) and year at which the opgave becomes final. */
export type Akkoord = {
  readonly soort: 'budgethouder' | 'stilzwijgend'
  readonly doorId: string | null
  readonly op: string
  readonly jaar: number
}

/** A final opgave: its number and total in whole cents, and how many lines stay out of it because they are betwist. */
export type Definitief = {
  readonly nummer: string
  readonly totaalCenten: number
  readonly regels: number
  readonly betwist: number
}

/**
 * Makes an opgave final, in one transaction and under lockOpgaven: its open lines become final, what is betwist leaves it,
 * it gets the next number of its gemeente and year (no gap: a transaction that fails gives the number back), and the whole
 * of it is kept as text with a hash. Afterwards nothing of it changes, byte for byte.
 */
export async function maakOpgaveDefinitief(
  trx: GemeenteTransactie,
  opgave: Opgavestand,
  akkoord: Akkoord,
): Promise<Definitief> {
  const volgnummer = await nextNummer(trx, 'kwartaalopgave', akkoord.jaar)
  const { afkorting } = await trx
    .selectFrom('organisatie')
    .select('afkorting')
    .where('id', '=', opgave.gemeenteId)
    .executeTakeFirstOrThrow()
  const nummer = `KO-${akkoord.jaar}-${afkorting}-${String(volgnummer).padStart(4, '0')}`
  await sql`update opgaveregel set status = 'definitief' where opgave_id = ${opgave.id}::uuid and status = 'open'`.execute(
    trx,
  )
  const inhoud = await makeInhoud(trx, opgave.id, nummer, akkoord)
  // What is betwist goes on without it: the same row, that waits for an answer.
  await sql`update opgaveregel set opgave_id = null where opgave_id = ${opgave.id}::uuid and status <> 'definitief'`.execute(
    trx,
  )
  await sql`
    update kwartaalopgave set status = 'definitief', akkoord = ${akkoord.soort}, akkoord_door = ${akkoord.doorId}::uuid,
      definitief_op = ${akkoord.op}::timestamptz, nummer_jaar = ${akkoord.jaar}, volgnummer = ${volgnummer}, nummer = ${nummer},
      totaal_centen = ${inhoud.totaalCenten}, inhoud = ${inhoud.tekst}, inhoud_hash = encode(sha256(convert_to(${inhoud.tekst}, 'utf8')), 'hex')
    where id = ${opgave.id}::uuid and status = 'ter_beoordeling'`.execute(trx)
  return { nummer, totaalCenten: inhoud.totaalCenten, regels: inhoud.regels, betwist: inhoud.betwist }
}

/** An instant as text that does not depend on the zone of the session. */
const utc = (moment: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

type Inhoud = {
  readonly tekst: string
  readonly totaalCenten: number
  readonly regels: number
  readonly betwist: number
}

/**
 * The whole opgave as text: head, lines by day, totals per product, and the lines that stayed out. jsonb writes its keys in
 * one order, so the same opgave is the same text. No client is in it but by the number of the dossier.
 */
async function makeInhoud(
  trx: GemeenteTransactie,
  opgaveId: string,
  nummer: string,
  akkoord: Akkoord,
): Promise<Inhoud> {
  const { rows } = await sql<Inhoud>`
    with regel as (
      select r.status, r.bedrag_centen, r.prestatiedatum, r.product_code, r.soort as regelsoort, p.naam as productnaam, d.nummer as dossiernummer, r.id,
        jsonb_build_object('id', r.id, 'dossiernummer', d.nummer, 'stap', a.stap, 'stapNaam', a.stap_naam, 'isAfgebroken', a.is_afgebroken,
          'product', jsonb_build_object('code', p.code, 'naam', p.naam, 'omschrijving', p.omschrijving, 'kostensoort', p.kostensoort, 'soort', p.soort),
          'prestatiedatum', r.prestatiedatum, 'soort', r.soort, 'tariefCenten', r.tarief_centen, 'tariefVanaf', t.geldig_van,
          'vastgesteldOp', t.vastgesteld_op, 'teller', r.teller, 'noemer', r.noemer, 'bedragCenten', r.bedrag_centen,
          'memoCenten', r.memo_centen, 'isNagekomen', r.is_nagekomen, 'isBeslecht', r.is_beslecht, 'reden', a.reden) as tekst
      from opgaveregel r
        join afgenomen_product a on a.gemeente_id = r.gemeente_id and a.id = r.prestatie_id
        join dossier d on d.gemeente_id = r.gemeente_id and d.id = r.dossier_id
        join product p on p.code = r.product_code
        left join tarief t on t.id = r.tarief_id
      where r.opgave_id = ${opgaveId}::uuid),
    definitief as (select * from regel where status = 'definitief'),
    kop as (
      select jsonb_build_object('versie', 1, 'nummer', ${nummer}::text, 'kwartaal', o.kwartaal, 'begin', o.begin, 'einde', o.einde, 'wijze', o.wijze,
        'gemeente', jsonb_build_object('code', g.code, 'naam', g.naam), 'bevrorenOp', ${utc(sql`o.bevroren_op`)}, 'uiterlijk', o.uiterlijk,
        'definitiefOp', ${utc(sql`${akkoord.op}::timestamptz`)}, 'akkoord', ${akkoord.soort}::text,
        'akkoordDoor', (select w.naam from persoon w where w.id = ${akkoord.doorId}::uuid)) as tekst
      from kwartaalopgave o join organisatie g on g.id = o.gemeente_id where o.id = ${opgaveId}::uuid),
    som as (select coalesce(sum(bedrag_centen), 0)::int8 as centen, count(*)::int as regels from definitief)
    select som.centen as "totaalCenten", som.regels, (select count(*)::int from regel where status <> 'definitief') as betwist,
      (kop.tekst || jsonb_build_object('totaalCenten', som.centen,
        'producten', (select coalesce(jsonb_agg(to_jsonb(x) order by x.code), '[]') from (
          select product_code as code, min(productnaam) as naam, sum(case regelsoort when 'afname' then 1 else -1 end)::int as aantal,
            sum(bedrag_centen)::int8 as "bedragCenten" from definitief group by product_code) x),
        'regels', (select coalesce(jsonb_agg(tekst order by prestatiedatum, dossiernummer, id), '[]') from definitief),
        'betwist', (select coalesce(jsonb_agg(tekst order by prestatiedatum, dossiernummer, id), '[]') from regel where status <> 'definitief')))::text as tekst
    from kop, som`.execute(trx)
  const [inhoud] = rows
  if (inhoud === undefined) throw new Error('Een opgave die definitief wordt, is er')
  return inhoud
}
