import type { Uitleg } from '@loket/domain'
import { sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import { nietTeruggenomen, prijsFeiten, zonderLussen, zonderRegel } from './prijs.ts'

/** A quarter as its run has it. Days are 'JJJJ-MM-DD'. */
export type Kwartaalloop = {
  readonly id: string
  readonly sleutel: string
  readonly begin: string
  readonly einde: string
  readonly status: 'sluit' | 'gesloten'
}

/** How a member pays: for what it used, or one total per client. */
export type Factuurwijze = 'werkelijk_afgenomen' | 'totaalproduct'

/**
 * Waits until nobody else moves lines of this gemeente: freezing a quarter, making an opgave final, and giving a line a
 * place come one after the other, until the transaction ends. Always after the lock of a process, never before it.
 */
export async function lockOpgaven(trx: GemeenteTransactie): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('opgaven:' || app.schrijf_gemeente(), 0))`.execute(trx)
}

/** The opgave of a gemeente of this quarter, or undefined. */
export async function findOpgaveVanKwartaal(
  trx: GemeenteTransactie,
  gemeenteId: string,
  kwartaal: string,
): Promise<{ readonly id: string; readonly status: string } | undefined> {
  return await trx
    .selectFrom('kwartaalopgave')
    .select(['id', 'status'])
    .where('gemeente_id', '=', gemeenteId)
    .where('kwartaal', '=', kwartaal)
    .executeTakeFirst()
}

/**
 * Writes the opgave of a quarter of this gemeente, or lets one that was parked go on; its window begins now. In: under
 * lockOpgaven, when it is not there or parked. Out: its id.
 */
export async function zetOpgave(
  trx: GemeenteTransactie,
  kwartaal: Kwartaalloop,
  opgave: { readonly uiterlijk: string; readonly uitleg: Uitleg; readonly wijze: Factuurwijze },
): Promise<string> {
  const waarden = {
    status: 'ter_beoordeling',
    wijze: opgave.wijze,
    parkeerreden: null,
    uiterlijk: opgave.uiterlijk,
    uitleg: JSON.stringify(opgave.uitleg),
    bevroren_op: sql<string>`app.nu()`,
  }
  const { id } = await trx
    .insertInto('kwartaalopgave')
    .values({ kwartaal: kwartaal.sleutel, begin: kwartaal.begin, einde: kwartaal.einde, ...waarden })
    .onConflict((oc) => oc.columns(['gemeente_id', 'kwartaal']).doUpdateSet(waarden))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** How a gemeente pays, and whether it did so on every day from the first on which the region bills. */
export type Geldendewijze = { readonly wijze: Factuurwijze; readonly isAltijd: boolean }

/**
 * How this gemeente pays on a day; of one that left, how it paid last. Undefined when it never had an arrangement: then no
 * bill can be made.
 */
export async function findFactuurwijze(
  trx: GemeenteTransactie,
  gemeenteId: string,
  op: string,
): Promise<Geldendewijze | undefined> {
  return await trx
    .selectFrom('factuurafspraak')
    .select([
      sql<Factuurwijze>`wijze`.as('wijze'),
      sql<boolean>`daterange(geldig_van, geldig_tot) @> daterange(app.facturatie_begin(), ${op}::date, '[]')`.as(
        'isAltijd',
      ),
    ])
    .where('gemeente_id', '=', gemeenteId)
    .where('geldig_van', '<=', op)
    .orderBy('geldig_van', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Whether a client of this gemeente has something to bill and began on a day without an arrangement. */
export async function mistFactuurafspraak(trx: GemeenteTransactie, gemeenteId: string, tot: string): Promise<boolean> {
  const vraag = sql<{ mist: boolean }>`
    with ${prijsFeiten({ gemeenteId, tot })}
    select exists (select from afspraak where wijze is null) as mist`
  const { rows } = await zonderLussen(trx, () => vraag.execute(trx))
  return rows[0]?.mist === true
}

/**
 * Whether something of this gemeente waits for an opgave: a fact up to a day or a credit that has no line, or a line that
 * was disputed until after its own was final.
 */
export async function wachtOpOpgave(trx: GemeenteTransactie, gemeenteId: string, tot: string): Promise<boolean> {
  const { rows } = await sql<{ wacht: boolean }>`
    select exists (select from opgaveregel r where r.gemeente_id = ${gemeenteId}::uuid and r.status = 'doorgeschoven')
      or exists (select from afgenomen_product a where a.gemeente_id = ${gemeenteId}::uuid and a.soort = 'afname'
        and a.prestatiedatum between app.facturatie_begin() and ${tot}::date and ${zonderRegel('a')} and ${nietTeruggenomen('a')})
      or exists (select from afgenomen_product t
        join opgaveregel r on r.gemeente_id = t.gemeente_id and r.prestatie_id = t.corrigeert_id and r.status = 'definitief'
        where t.gemeente_id = ${gemeenteId}::uuid and t.soort = 'terugname' and ${zonderRegel('t')}) as wacht`.execute(
    trx,
  )
  return rows[0]?.wacht === true
}

/** Whether an opgave of an earlier quarter of this gemeente is parked: what is in it belongs on that one. */
export async function heeftEerderGeparkeerd(
  trx: GemeenteTransactie,
  gemeenteId: string,
  { begin }: Pick<Kwartaalloop, 'begin'>,
): Promise<boolean> {
  const rij = await trx
    .selectFrom('kwartaalopgave')
    .select('id')
    .where('gemeente_id', '=', gemeenteId)
    .where('begin', '<', begin)
    .where('status', '=', 'geparkeerd')
    .limit(1)
    .executeTakeFirst()
  return rij !== undefined
}

/**
 * Gives every fact of a gemeente up to the end of a quarter that has no line and has a price a line on this opgave, in one
 * statement per kind: what was used, what was taken back of a final line, and the lines that wait for a next opgave. A fact
 * without a tarief waits for one.
 */
export async function bevriesRegels(
  trx: GemeenteTransactie,
  opgave: { readonly id: string; readonly gemeenteId: string },
  kwartaal: Pick<Kwartaalloop, 'begin' | 'einde'>,
): Promise<void> {
  // Half a million lines take longer than what a screen asks for; the transaction still ends on its own.
  await sql`set local statement_timeout = '10min'`.execute(trx)
  const { id, gemeenteId } = opgave
  const afnames = sql`
    with ${prijsFeiten({ gemeenteId, tot: kwartaal.einde })}
    insert into opgaveregel (dossier_id, prestatie_id, opgave_id, eerste_opgave_id, product_code, prestatiedatum, tarief_id, tarief_centen,
      teller, noemer, soort, bedrag_centen, memo_centen, totaal_nr, is_nagekomen)
    select g.dossier_id, g.id, ${id}::uuid, ${id}::uuid, g.product_code, g.prestatiedatum, g.tarief_id, g.tarief_centen,
      g.teller, g.noemer, 'afname', app.regelbedrag(g.tarief_centen, g.teller, g.noemer), g.memo_centen, g.totaal_nr,
      g.prestatiedatum < ${kwartaal.begin}::date
    from geprijsd g where g.heeft_prijs`
  await zonderLussen(trx, () => afnames.execute(trx))
  await sql`
    insert into opgaveregel (dossier_id, prestatie_id, opgave_id, eerste_opgave_id, product_code, prestatiedatum, tarief_id, tarief_centen,
      teller, noemer, soort, bedrag_centen, memo_centen, is_nagekomen)
    select r.dossier_id, t.id, ${id}::uuid, ${id}::uuid, r.product_code, r.prestatiedatum, r.tarief_id, r.tarief_centen,
      r.teller, r.noemer, 'terugname', -r.bedrag_centen, -r.memo_centen, r.prestatiedatum < ${kwartaal.begin}::date
    from afgenomen_product t
      join opgaveregel r on r.gemeente_id = t.gemeente_id and r.prestatie_id = t.corrigeert_id and r.status = 'definitief'
    where t.gemeente_id = ${gemeenteId}::uuid and t.soort = 'terugname' and ${zonderRegel('t')}`.execute(trx)
  await sql`
    update opgaveregel set opgave_id = ${id}::uuid, status = 'open', is_beslecht = true
    where gemeente_id = ${gemeenteId}::uuid and status = 'doorgeschoven'`.execute(trx)
}

/** The lines of an opgave that become final when somebody agrees, and their sum in whole cents. In: under lockOpgaven. */
export async function telOpenRegels(
  trx: GemeenteTransactie,
  opgaveId: string,
): Promise<{ readonly aantal: number; readonly totaalCenten: number }> {
  const { rows } = await sql<{ aantal: number; totaalCenten: number }>`
    select count(*)::int as aantal, coalesce(sum(bedrag_centen), 0)::int8 as "totaalCenten"
    from opgaveregel where opgave_id = ${opgaveId}::uuid and status = 'open'`.execute(trx)
  return rows[0] ?? { aantal: 0, totaalCenten: 0 }
}

/** The lines of an opgave and their sum in whole cents. */
export async function telRegels(
  trx: GemeenteTransactie,
  opgaveId: string,
): Promise<{ readonly aantal: number; readonly totaalCenten: number }> {
  const { rows } = await sql<{ aantal: number; totaalCenten: number }>`
    select count(*)::int as aantal, coalesce(sum(bedrag_centen), 0)::int8 as "totaalCenten"
    from opgaveregel where opgave_id = ${opgaveId}::uuid`.execute(trx)
  return rows[0] ?? { aantal: 0, totaalCenten: 0 }
}
