import { type Kysely, sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import { addAudit, addTijdlijn } from '../proces/gevolgen.repository.ts'
import type { Database } from '../schema.ts'

/** Where a file that a person uploads belongs. */
export type Documentplek = {
  readonly gemeenteId: string
  readonly dossierId: string
  /** The bureau of the person who uploads; null for staff of the central gemeente. */
  readonly bureauId: string | null
  readonly levering: { readonly id: string; readonly status: string } | null
}

/** A file that was received and looked at. `plek` is where its bytes stand in the document store. */
export type NieuwDocument = {
  readonly id: string
  readonly naam: string
  readonly mediatype: string
  readonly grootte: number
  readonly sha256: string
  readonly plek: string
  readonly scan: 'niet_gescand' | 'schoon' | 'quarantaine'
}

/** A stored file. `op` is an ISO instant. */
export type Document = NieuwDocument & { readonly op: string }

const KOLOMMEN = ['id', 'naam', 'mediatype', 'grootte', 'sha256', 'plek', 'op'] as const

/**
 * The place of an upload to a dossier that this person may read, and to a levering of it: for a bureau its own, others
 * have none.
 */
export async function findDocumentplek(
  trx: GemeenteTransactie,
  dossierId: string,
  leveringId: string | undefined,
): Promise<Documentplek | undefined> {
  const dossier = await trx
    .selectFrom('dossier')
    .select([
      'gemeente_id',
      sql<string | null>`case when (select app.soort()) = 'bureau' then (select app.bureau()) end`.as('bureau_id'),
    ])
    .where('id', '=', dossierId)
    .executeTakeFirst()
  if (dossier === undefined) return undefined
  const plek = { gemeenteId: dossier.gemeente_id, dossierId, bureauId: dossier.bureau_id }
  if (leveringId === undefined) return { ...plek, levering: null }
  const levering = await trx
    .selectFrom('levering')
    .select(['id', 'status'])
    .where('id', '=', leveringId)
    .where('dossier_id', '=', dossierId)
    .where('bureau_id', '=', dossier.bureau_id ?? sql<string>`null`)
    .executeTakeFirst()
  return levering === undefined ? undefined : { ...plek, levering }
}

/**
 * Records a file with its audit row. What staff adds to a dossier stands on the timeline; what a bureau adds to a levering
 * is heard of when it is submitted.
 */
export async function addDocument(
  trx: GemeenteTransactie,
  plek: Documentplek,
  document: NieuwDocument,
): Promise<Document> {
  const rij = await trx
    .insertInto('document')
    .values({
      ...document,
      dossier_id: plek.dossierId,
      bureau_id: plek.bureauId,
      levering_id: plek.levering?.id ?? null,
    })
    .returning(KOLOMMEN)
    .executeTakeFirstOrThrow()
  await addAudit(trx, {
    wat: 'document_toegevoegd',
    onderwerpSoort: 'document',
    onderwerpId: rij.id,
    nieuw: { sha256: rij.sha256, mediatype: rij.mediatype, grootte: rij.grootte, scan: document.scan },
  })
  if (plek.bureauId === null) {
    await addTijdlijn(trx, {
      dossierId: plek.dossierId,
      soort: 'document_toegevoegd',
      sleutel: `document:${rij.id}`,
      gegevens: { documentId: rij.id, naam: rij.naam },
    })
  }
  return { ...rij, scan: document.scan }
}

/** A file that this person may read. */
export async function findDocument(trx: GemeenteTransactie, id: string): Promise<Document | undefined> {
  return trx
    .selectFrom('document')
    .select([...KOLOMMEN, sql<Document['scan']>`scan`.as('scan')])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** A file in the list of a dossier: who added it, and to which levering it belongs. */
export type Documentregel = {
  readonly id: string
  readonly naam: string
  readonly mediatype: string
  readonly grootte: number
  readonly scan: string
  readonly op: string
  readonly door: string
  readonly bureau: string | null
  readonly bij: { readonly soort: string; readonly nr: number; readonly versie: number } | null
}

/** The files of a dossier that this person may read, the newest first; of a levering once it was submitted. */
export async function listDocumenten(trx: GemeenteTransactie, dossierId: string): Promise<readonly Documentregel[]> {
  const { rows } = await sql<Documentregel>`
    select d.id, d.naam, d.mediatype, d.grootte, d.scan, d.op, p.naam as door, o.naam as bureau,
      case when l.id is not null then jsonb_build_object('soort', l.soort, 'nr', l.nr, 'versie', l.versie) end as bij
    from document d
      join persoon p on p.id = d.door_id
      left join organisatie o on o.id = d.bureau_id
      left join levering l on l.id = d.levering_id
    where d.dossier_id = ${dossierId}
      and (d.levering_id is null or l.ingediend_op is not null or d.bureau_id = (select app.bureau()))
    order by d.op desc, d.id`.execute(trx)
  return rows
}

/**
 * Which of these places in the document store a row speaks of, in whatever gemeente: for the sweep of the store, which
 * acts for nobody. In: a Kysely of loket_authenticator.
 */
export async function listBekendePlekken(
  db: Kysely<Database>,
  plekken: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ plek: string }>`
    select plek from app.bekende_plekken(${[...plekken]}::text[]) plek`.execute(db)
  return new Set(rows.map((r) => r.plek))
}
