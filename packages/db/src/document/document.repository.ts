import { sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import { addAudit, addTijdlijn } from '../proces/gevolgen.repository.ts'

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
