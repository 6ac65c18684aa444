import type { Regelstand, Uitleg } from '@loket/domain'
import { sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import { addAudit } from '../proces/gevolgen.repository.ts'

/** An opgave as its process sees it: its head, and the lines about which is being talked. Days are 'JJJJ-MM-DD'. */
export type Opgavestand = {
  readonly id: string
  readonly gemeenteId: string
  readonly kwartaal: string
  readonly begin: string
  readonly status: 'ter_beoordeling' | 'definitief' | 'geparkeerd'
  readonly bevrorenOp: string
  readonly uiterlijk: string
  readonly akkoord: 'budgethouder' | 'stilzwijgend' | null
  readonly akkoordDoor: string | null
  readonly definitiefOp: string | null
  readonly gesprekken: readonly Gespreksregel[]
}

/** A line about which budgethouder and loket do not agree yet, and until when whoever is at turn acts. */
export type Gespreksregel = {
  readonly id: string
  readonly status: 'betwist' | 'beantwoord' | 'volgehouden'
  readonly uiterlijk: string
}

/** One line as an act about it needs it. */
export type Regelstaat = {
  readonly id: string
  readonly status: Regelstand
  readonly isBeslecht: boolean
  readonly soort: string
  readonly opgaveId: string | null
  readonly eersteOpgaveId: string
}

/** The opgave of this process, or undefined. */
export async function findOpgavestand(trx: GemeenteTransactie, opgaveId: string): Promise<Opgavestand | undefined> {
  const opgave = await trx
    .selectFrom('kwartaalopgave')
    .select([
      'id',
      'gemeente_id as gemeenteId',
      'kwartaal',
      'begin',
      sql<Opgavestand['status']>`status`.as('status'),
      'bevroren_op as bevrorenOp',
      'uiterlijk',
      sql<Opgavestand['akkoord']>`akkoord`.as('akkoord'),
      'akkoord_door as akkoordDoor',
      'definitief_op as definitiefOp',
    ])
    .where('id', '=', opgaveId)
    .executeTakeFirst()
  if (opgave === undefined) return undefined
  const gesprekken = await trx
    .selectFrom('opgaveregel')
    .select(['id', sql<Gespreksregel['status']>`status`.as('status'), sql<string>`uiterlijk`.as('uiterlijk')])
    .where('eerste_opgave_id', '=', opgaveId)
    .where('status', 'in', ['betwist', 'beantwoord', 'volgehouden'])
    .orderBy('id')
    .execute()
  return { ...opgave, gesprekken }
}

/** A line that stands on this opgave or began there; undefined for any other, whether it exists or not. */
export async function findRegelVan(
  trx: GemeenteTransactie,
  opgaveId: string,
  regelId: string,
): Promise<Regelstaat | undefined> {
  return await trx
    .selectFrom('opgaveregel')
    .select([
      'id',
      sql<Regelstand>`status`.as('status'),
      'is_beslecht as isBeslecht',
      'soort',
      'opgave_id as opgaveId',
      'eerste_opgave_id as eersteOpgaveId',
    ])
    .where('id', '=', regelId)
    .where((eb) => eb.or([eb('opgave_id', '=', opgaveId), eb('eerste_opgave_id', '=', opgaveId)]))
    .executeTakeFirst()
}

/** Lets somebody act about a line until a day, with why it is that day. */
export async function setRegelBeurt(
  trx: GemeenteTransactie,
  regelId: string,
  status: Gespreksregel['status'],
  termijn: { readonly uiterlijk: string; readonly uitleg: Uitleg },
): Promise<void> {
  await trx
    .updateTable('opgaveregel')
    .set({ status, uiterlijk: termijn.uiterlijk, uitleg: JSON.stringify(termijn.uitleg) })
    .where('id', '=', regelId)
    .execute()
}

/** A line that is not owed: it stands on no opgave any more and is not disputed again. */
export async function laatRegelVervallen(trx: GemeenteTransactie, regelId: string): Promise<void> {
  await trx
    .updateTable('opgaveregel')
    .set({ status: 'vervallen', opgave_id: null, is_beslecht: true, uiterlijk: null, uitleg: null })
    .where('id', '=', regelId)
    .execute()
}

/**
 * A line of which was decided that it stands goes on as the same row: on its own opgave while that is looked at, else on
 * the next one that is, else it waits for the next quarter. In: under lockOpgaven. Out: where it is now.
 */
export async function laatRegelVerdergaan(
  trx: GemeenteTransactie,
  regel: Regelstaat,
): Promise<{ readonly status: 'open' | 'doorgeschoven'; readonly opgaveId: string | null }> {
  const opgaveId = regel.opgaveId ?? (await findVolgendeOpgave(trx, regel.eersteOpgaveId)) ?? null
  const status = opgaveId === null ? 'doorgeschoven' : 'open'
  await trx
    .updateTable('opgaveregel')
    .set({ status, opgave_id: opgaveId, is_beslecht: true, uiterlijk: null, uitleg: null })
    .where('id', '=', regel.id)
    .execute()
  return { status, opgaveId }
}

async function findVolgendeOpgave(trx: GemeenteTransactie, na: string): Promise<string | undefined> {
  const rij = await trx
    .selectFrom('kwartaalopgave as o')
    .innerJoin('kwartaalopgave as deze', (join) => join.onRef('deze.gemeente_id', '=', 'o.gemeente_id'))
    .select('o.id')
    .where('deze.id', '=', na)
    .where('o.status', '=', 'ter_beoordeling')
    .whereRef('o.begin', '>', 'deze.begin')
    .orderBy('o.begin')
    .executeTakeFirst()
  return rij?.id
}

/** An opgave of which lines lapsed, and whether somebody still looks at it or talked about one of these lines. */
export type Vervallen = Pick<Opgavestand, 'id' | 'gemeenteId' | 'kwartaal'> & {
  readonly wordtBekeken: boolean
  readonly regels: readonly string[]
}

/**
 * Lets lines lapse whose fact was taken back before they became final, wherever they stand: a credit exists only for a
 * final line, so what was never billed is simply not owed. Audited with the opgave where each line stands, or when it
 * stands on none, where it began. In: under lockOpgaven. Out: those opgaven.
 */
export async function laatTeruggenomenVervallen(
  trx: GemeenteTransactie,
  gemeenteId: string,
): Promise<readonly Vervallen[]> {
  const { rows } = await sql<Vervallen>`
    with terug as (
      select r.id, coalesce(r.opgave_id, r.eerste_opgave_id) as opgave_id, r.status
      from opgaveregel r join afgenomen_product t on t.gemeente_id = r.gemeente_id and t.corrigeert_id = r.prestatie_id
      where t.gemeente_id = ${gemeenteId}::uuid and t.soort = 'terugname' and r.status not in ('definitief', 'vervallen')),
    vervallen as (
      update opgaveregel r set status = 'vervallen', opgave_id = null, is_beslecht = true, uiterlijk = null, uitleg = null
      from terug where r.id = terug.id returning r.id, terug.opgave_id, terug.status)
    select o.id, o.gemeente_id as "gemeenteId", o.kwartaal, json_agg(v.id order by v.id) as regels,
      o.status = 'ter_beoordeling' or bool_or(v.status in ('betwist', 'beantwoord', 'volgehouden')) as "wordtBekeken"
    from vervallen v join kwartaalopgave o on o.id = v.opgave_id
    group by o.id order by o.begin`.execute(trx)
  for (const { id, regels } of rows) {
    await addAudit(trx, {
      wat: 'regel_vervalt_na_terugname',
      onderwerpSoort: 'gemeentefactuur',
      onderwerpId: id,
      nieuw: { regels: [...regels] },
    })
  }
  return rows
}

/** What is said at a line, in the name of the person of this transaction; of a silence that of the system. */
export async function addRegelbericht(
  trx: GemeenteTransactie,
  bericht: {
    readonly regelId: string
    readonly soort: 'betwist' | 'antwoord' | 'aanvaard' | 'volgehouden' | 'beslissing'
    readonly op: string
    readonly oordeel?: 'blijft' | 'vervalt'
    readonly tekst?: string
    readonly isStilzwijgend?: boolean
    readonly commandoId?: string
  },
): Promise<void> {
  await trx
    .insertInto('regelbericht')
    .values({
      regel_id: bericht.regelId,
      soort: bericht.soort,
      op: bericht.op,
      oordeel: bericht.oordeel ?? null,
      tekst: bericht.tekst ?? null,
      is_stilzwijgend: bericht.isStilzwijgend ?? false,
      commando_id: bericht.commandoId ?? null,
    })
    .execute()
}

/** Who answered last about a line on behalf of the loket, or undefined. */
export async function findAntwoorder(trx: GemeenteTransactie, regelId: string): Promise<string | undefined> {
  const rij = await trx
    .selectFrom('regelbericht')
    .select('door_id')
    .where('regel_id', '=', regelId)
    .where('soort', '=', 'antwoord')
    .orderBy('op', 'desc')
    .executeTakeFirst()
  return rij?.door_id
}
