import { sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import type { JsonWaarde } from '../schema.ts'

/** What a bureau may know of a client: how to reach, and the plan. Never BSN, uitkering or belemmeringen. */
export type Opdrachtclientrecord = {
  readonly naam: string
  readonly telefoon: string | null
  readonly email: string | null
  readonly adres: string | null
  readonly woonplaats: string | null
  readonly plan: string
  readonly ondernemingNaam: string | null
  readonly kvkNummer: string | null
}

/** The client of a dossier, or null when this context may not read it (any more). */
export async function findOpdrachtclient(
  trx: GemeenteTransactie,
  dossierId: string,
): Promise<Opdrachtclientrecord | null> {
  const c = await trx
    .selectFrom('belanghebbende')
    .select([
      'voornaam',
      'achternaam',
      'telefoon',
      'email',
      'straat',
      'huisnummer',
      'postcode',
      'woonplaats',
      'plan',
      'onderneming_naam',
      'kvk_nummer',
    ])
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst()
  if (c === undefined) return null
  const straat = [c.straat, c.huisnummer].filter((deel) => deel !== null).join(' ')
  const adres = [straat, c.postcode].filter((deel) => deel !== null && deel !== '').join(', ')
  return {
    naam: `${c.voornaam} ${c.achternaam}`,
    telefoon: c.telefoon,
    email: c.email,
    adres: adres === '' ? null : adres,
    woonplaats: c.woonplaats,
    plan: c.plan,
    ondernemingNaam: c.onderneming_naam,
    kvkNummer: c.kvk_nummer,
  }
}

/** The state of the traject behind an opdracht, and the consulent's name; undefined when it may not be read any more. */
export async function findTrajectstand(
  trx: GemeenteTransactie,
  trajectId: string,
): Promise<{ status: string; consulent: string | null } | undefined> {
  return trx
    .selectFrom('traject as t')
    .innerJoin('dossier as d', 'd.id', 't.dossier_id')
    .leftJoin('persoon as p', 'p.id', 'd.consulent_id')
    .select(['t.status', 'p.naam as consulent'])
    .where('t.id', '=', trajectId)
    .executeTakeFirst()
}

/** What is planned with the client from this day on. */
export async function listGeplandeAfspraken(
  trx: GemeenteTransactie,
  dossierId: string,
  vanaf: string,
): Promise<{ id: string; soort: string; begintOp: string; duurMinuten: number; plaats: string }[]> {
  return trx
    .selectFrom('afspraak')
    .select(['id', 'soort', 'begint_op as begintOp', 'duur_minuten as duurMinuten', 'plaats'])
    .where('dossier_id', '=', dossierId)
    .where('status', '=', 'gepland')
    .where(sql<boolean>`begint_op >= ${vanaf}::date`)
    .orderBy('begint_op')
    .limit(20)
    .execute()
}

/** One fact of the timeline with the name of who registered it. */
export type Tijdlijnrecord = {
  readonly id: string
  readonly soort: string
  readonly feitOp: string
  readonly geregistreerdOp: string
  readonly door: string
  readonly tekst: string | null
  readonly gegevens: JsonWaarde
}

// How the traject goes is what a bureau needs of it; how its client came in, and the besluiten, are not its business.
const VAN_HET_TRAJECT = [
  'fase_begonnen',
  'onderbroken',
  'hervat',
  'max_duur_bereikt',
  'toetsmoment_go',
  'toetsmoment_no_go',
  'toetsmoment_aanhouden',
]

/**
 * What happened around an opdracht, newest first, at most 200: its own facts, and for its bureau how the traject goes.
 * Row-level security leaves out the rest.
 */
export async function listOpdrachttijdlijn(
  trx: GemeenteTransactie,
  opdracht: { id: string; dossierId: string },
): Promise<readonly Tijdlijnrecord[]> {
  return trx
    .selectFrom('tijdlijn as t')
    .innerJoin('persoon as p', 'p.id', 't.door_id')
    .select([
      't.id',
      't.soort',
      't.feit_op as feitOp',
      't.geregistreerd_op as geregistreerdOp',
      'p.naam as door',
      't.tekst',
      't.gegevens',
    ])
    .where('t.dossier_id', '=', opdracht.dossierId)
    .where((eb) =>
      eb.or([
        eb(sql<string>`t.gegevens->>'opdrachtId'`, '=', opdracht.id),
        eb.and([eb('t.soort', 'in', VAN_HET_TRAJECT), sql<boolean>`(select app.soort()) = 'bureau'`]),
      ]),
    )
    .orderBy('t.geregistreerd_op', 'desc')
    .orderBy('t.id', 'desc')
    .limit(200)
    .execute()
}

/** What rings for an opdracht when nobody does anything: the open wekkers of its process. */
export async function listOpenWekkers(
  trx: GemeenteTransactie,
  workflowId: string,
): Promise<{ soort: string; sleutel: string; op: string }[]> {
  return trx
    .selectFrom('wekker')
    .select(['soort', 'sleutel', 'op'])
    .where('workflow_id', '=', workflowId)
    .where('status', '=', 'open')
    .orderBy('op')
    .execute()
}

/** True when this bureau may read the belemmeringen of the dossier today, by a decision. */
export async function heeftInzage(trx: GemeenteTransactie, dossierId: string): Promise<boolean> {
  const { rows } = await sql<{ mag: boolean }>`
    select ${dossierId}::uuid = any ((select app.lees_belemmeringen())::uuid[]) as mag`.execute(trx)
  return rows[0]?.mag ?? false
}
