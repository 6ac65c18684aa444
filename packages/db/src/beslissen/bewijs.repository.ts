import type { Leveringstatus } from '../opdracht/opdracht.record.ts'
import { sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import type { JsonWaarde } from '../schema.ts'
import { type Genoemde, toGenoemde } from './beslisdossier.repository.ts'

/** The kinds of things on which a decision can rest. */
export const BEWIJSSOORTEN = ['levering', 'document', 'afspraak', 'notitie'] as const
export type Bewijssoort = (typeof BEWIJSSOORTEN)[number]

/** A file beside a levering or in the dossier. */
export type Bewijsdocument = {
  readonly id: string
  readonly naam: string
  readonly mediatype: string
  readonly grootte: number
  readonly scan: string
  readonly op: string
  readonly door: Genoemde
  readonly gelezen: boolean
}

/** The newest version of something that a bureau delivers. */
export type Bewijslevering = {
  readonly id: string
  readonly soort: string
  readonly nr: number
  readonly versie: number
  readonly faseId: string | null
  readonly status: Leveringstatus
  readonly uiterlijk: string
  readonly bureau: string
  readonly door: Genoemde | null
  readonly ingediendOp: string | null
  readonly stilzwijgend: boolean
  readonly opmerking: string | null
  readonly inhoud: JsonWaarde
  readonly documenten: readonly Bewijsdocument[]
  readonly gelezen: boolean
}

/** A meeting, with its report when it was held. `begintOp` is an ISO instant. */
export type Bewijsafspraak = {
  readonly id: string
  readonly soort: string
  readonly begintOp: string
  readonly plaats: string
  readonly status: string
  readonly verslag: string | null
  readonly door: Genoemde
  readonly gelezen: boolean
}

/** What somebody wrote down after a contact. */
export type Bewijsnotitie = {
  readonly id: string
  readonly soort: string
  readonly feitOp: string
  readonly tekst: string
  readonly door: Genoemde
  readonly gelezen: boolean
}

/** Everything in a dossier that a decision can rest on, newest first. */
export type Bewijs = {
  readonly leveringen: readonly Bewijslevering[]
  readonly documenten: readonly Bewijsdocument[]
  readonly afspraken: readonly Bewijsafspraak[]
  readonly notities: readonly Bewijsnotitie[]
}

/** The evidence of a dossier as far as this context may read it, and which of it this person has opened. */
export async function findBewijs(trx: GemeenteTransactie, dossierId: string): Promise<Bewijs> {
  const gelezen = await findGelezen(trx, dossierId)
  const documenten = await listDocumenten(trx, dossierId, gelezen)
  return {
    leveringen: await listLeveringen(trx, dossierId, gelezen, documenten),
    documenten: documenten.filter((d) => d.leveringId === null).map(toBewijsdocument),
    afspraken: await listAfspraken(trx, dossierId, gelezen),
    notities: await listNotities(trx, dossierId, gelezen),
  }
}

/** Notes in the log of reads that this person opened a piece of evidence before deciding. */
export async function addGelezen(
  trx: GemeenteTransactie,
  stuk: { readonly dossierId: string; readonly soort: Bewijssoort; readonly id: string },
): Promise<void> {
  await trx
    .insertInto('leeslog')
    .values({ dossier_id: stuk.dossierId, wat: `${stuk.soort}:${stuk.id}`, doel: 'beslissen' })
    .execute()
}

/** The gemeente of a piece of evidence of this dossier that this person may read; undefined when there is none. */
export async function findBewijsgemeente(
  trx: GemeenteTransactie,
  stuk: { readonly dossierId: string; readonly soort: Bewijssoort; readonly id: string },
): Promise<string | undefined> {
  const rij = await trx
    .selectFrom(stuk.soort)
    .select('gemeente_id')
    .where('id', '=', stuk.id)
    .where('dossier_id', '=', stuk.dossierId)
    .executeTakeFirst()
  return rij?.gemeente_id
}

async function findGelezen(trx: GemeenteTransactie, dossierId: string): Promise<ReadonlySet<string>> {
  const rijen = await trx
    .selectFrom('leeslog')
    .select('wat')
    .distinct()
    .where('dossier_id', '=', dossierId)
    .where('persoon_id', '=', sql<string>`(select app.persoon())`)
    .where('doel', '=', 'beslissen')
    .execute()
  return new Set(rijen.map((r) => r.wat))
}

async function listDocumenten(
  trx: GemeenteTransactie,
  dossierId: string,
  gelezen: ReadonlySet<string>,
): Promise<readonly Documentrij[]> {
  const rijen = await trx
    .selectFrom('document as d')
    .innerJoin('persoon as p', 'p.id', 'd.door_id')
    .select([
      'd.id',
      'd.naam',
      'd.mediatype',
      'd.grootte',
      'd.scan',
      'd.op',
      'd.levering_id',
      'p.id as doorId',
      'p.naam as door',
    ])
    .where('d.dossier_id', '=', dossierId)
    .orderBy('d.op', 'desc')
    .execute()
  return rijen.map(({ levering_id, doorId, door, ...d }) => ({
    ...d,
    leveringId: levering_id,
    door: { id: doorId, naam: door },
    gelezen: gelezen.has(`document:${d.id}`),
  }))
}

type Documentrij = Bewijsdocument & { readonly leveringId: string | null }

function toBewijsdocument({ id, naam, mediatype, grootte, scan, op, door, gelezen }: Documentrij): Bewijsdocument {
  return { id, naam, mediatype, grootte, scan, op, door, gelezen }
}

async function listLeveringen(
  trx: GemeenteTransactie,
  dossierId: string,
  gelezen: ReadonlySet<string>,
  documenten: readonly Documentrij[],
): Promise<readonly Bewijslevering[]> {
  const rijen = await trx
    .selectFrom('levering as l')
    .innerJoin('organisatie as o', 'o.id', 'l.bureau_id')
    .leftJoin('persoon as p', 'p.id', 'l.ingediend_door')
    .distinctOn(['l.opdracht_id', 'l.soort', 'l.nr'])
    .select([
      'l.id',
      'l.soort',
      'l.nr',
      'l.versie',
      'l.fase_id as faseId',
      sql<Leveringstatus>`l.status`.as('status'),
      'l.uiterlijk',
      'o.naam as bureau',
      'p.id as doorId',
      'p.naam as doorNaam',
      'l.ingediend_op as ingediendOp',
      'l.stilzwijgend',
      'l.opmerking',
      // A file that came with an earlier version goes along with the next, as the page of the levering shows it.
      sql<string[]>`array(select v.id from levering v where v.opdracht_id = l.opdracht_id and v.soort = l.soort
        and v.nr = l.nr and v.versie <= l.versie)`.as('versies'),
      // What is not submitted is still the bureau's own draft.
      sql<JsonWaarde>`case when l.ingediend_op is null then '{}'::jsonb else l.inhoud end`.as('inhoud'),
    ])
    .where('l.dossier_id', '=', dossierId)
    .where('l.status', '<>', 'vervallen')
    .orderBy('l.opdracht_id')
    .orderBy('l.soort')
    .orderBy('l.nr')
    .orderBy('l.versie', 'desc')
    .execute()
  return rijen
    .map(({ doorId, doorNaam, versies, ...l }) => ({
      ...l,
      door: toGenoemde(doorId, doorNaam),
      documenten:
        l.ingediendOp === null
          ? []
          : documenten.filter((d) => d.leveringId !== null && versies.includes(d.leveringId)).map(toBewijsdocument),
      gelezen: gelezen.has(`levering:${l.id}`),
    }))
    .toSorted((a, b) => b.uiterlijk.localeCompare(a.uiterlijk))
}

async function listAfspraken(
  trx: GemeenteTransactie,
  dossierId: string,
  gelezen: ReadonlySet<string>,
): Promise<readonly Bewijsafspraak[]> {
  const rijen = await trx
    .selectFrom('afspraak as a')
    .innerJoin('persoon as p', 'p.id', 'a.door_id')
    .select(['a.id', 'a.soort', 'a.begint_op', 'a.plaats', 'a.status', 'a.verslag', 'p.id as doorId', 'p.naam as door'])
    .where('a.dossier_id', '=', dossierId)
    .orderBy('a.begint_op', 'desc')
    .execute()
  return rijen.map(({ begint_op, doorId, door, ...a }) => ({
    ...a,
    begintOp: begint_op,
    door: { id: doorId, naam: door },
    gelezen: gelezen.has(`afspraak:${a.id}`),
  }))
}

async function listNotities(
  trx: GemeenteTransactie,
  dossierId: string,
  gelezen: ReadonlySet<string>,
): Promise<readonly Bewijsnotitie[]> {
  const rijen = await trx
    .selectFrom('notitie as n')
    .innerJoin('persoon as p', 'p.id', 'n.door_id')
    .select(['n.id', 'n.soort', 'n.feit_op', 'n.tekst', 'p.id as doorId', 'p.naam as door'])
    .where('n.dossier_id', '=', dossierId)
    .orderBy('n.feit_op', 'desc')
    .orderBy('n.geregistreerd_op', 'desc')
    .execute()
  return rijen.map(({ feit_op, doorId, door, ...n }) => ({
    ...n,
    feitOp: feit_op,
    door: { id: doorId, naam: door },
    gelezen: gelezen.has(`notitie:${n.id}`),
  }))
}
