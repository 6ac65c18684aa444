import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDocument } from '@loket/db'
import { sql } from 'kysely'
import { INHOUD } from '../teksten.ts'
import { als, readVandaag, toUuid } from '../verteller.ts'
import type { Daad } from './daad.ts'
import type { Toneel } from './toneel.ts'

/** Writes a note of a conversation, the evidence that a decision looks at; the same key again is the same note. Out: its id. */
export async function schrijfNotitie({ v, plek, mensen }: Toneel, sleutel: string): Promise<string> {
  const vandaag = await readVandaag(v.db)
  const id = toUuid(`notitie:${sleutel}`)
  await als(v, mensen.consulent, plek.gemeenteId, (trx) =>
    trx
      .insertInto('notitie')
      .values({
        id,
        dossier_id: plek.dossierId,
        soort: 'gesprek',
        feit_op: vandaag,
        tekst: 'Driegesprek gehouden. De cliënt liet een begroting en twee offertes zien.',
      })
      .onConflict((oc) => oc.doNothing())
      .execute(),
  )
  return id
}

/** Fills in a levering as the bureau does; a plan gets its file. */
export async function schrijfLevering(
  { v, plek, documenten }: Toneel,
  { leveringId, wie }: Extract<Daad, { soort: 'lever' }>,
): Promise<void> {
  await als(v, wie, plek.gemeenteId, async (trx) => {
    const levering = await trx
      .selectFrom('levering')
      .select(['soort', 'status', 'bureau_id'])
      .where('id', '=', leveringId)
      .executeTakeFirstOrThrow()
    const inhoud = INHOUD[levering.soort]
    if (inhoud === undefined) throw new Error(`De voorbeeldregio heeft geen tekst voor ${levering.soort}`)
    await trx
      .updateTable('levering')
      .set({ inhoud: JSON.stringify(inhoud), concept_op: sql<string>`app.nu()` })
      .where('id', '=', leveringId)
      .where('status', '=', 'verwacht')
      .execute()
    if (levering.soort !== 'ondernemingsplan') return
    const id = toUuid(`plan:${leveringId}`)
    const eerder = await trx.selectFrom('document').select('id').where('id', '=', id).executeTakeFirst()
    if (eerder !== undefined) return
    const bytes = makePdf('Voorbeeld van een ondernemingsplan')
    const naar = `${plek.gemeenteId}/${id}`
    mkdirSync(join(documenten, plek.gemeenteId), { recursive: true, mode: 0o700 })
    writeFileSync(join(documenten, naar), bytes, { mode: 0o600, flush: true })
    await addDocument(
      trx,
      {
        gemeenteId: plek.gemeenteId,
        dossierId: plek.dossierId,
        bureauId: levering.bureau_id,
        levering: { id: leveringId, status: levering.status },
      },
      {
        id,
        naam: 'ondernemingsplan.pdf',
        mediatype: 'application/pdf',
        grootte: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        plek: naar,
        scan: 'niet_gescand',
      },
    )
  })
}

/** A PDF of one page with one line: the smallest file that a reader opens. */
function makePdf(regel: string): Buffer {
  const stroom = `BT /F1 18 Tf 72 760 Td (${regel}) Tj ET`
  const delen = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stroom.length} >>\nstream\n${stroom}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let tekst = '%PDF-1.4\n'
  const plaatsen = delen.map((deel, i) => {
    const plaats = tekst.length
    tekst += `${i + 1} 0 obj\n${deel}\nendobj\n`
    return plaats
  })
  const begin = tekst.length
  const kruis = plaatsen.map((p) => `${String(p).padStart(10, '0')} 00000 n \n`).join('')
  tekst += `xref\n0 ${delen.length + 1}\n0000000000 65535 f \n${kruis}trailer\n<< /Size ${delen.length + 1} /Root 1 0 R >>\nstartxref\n${begin}\n%%EOF\n`
  return Buffer.from(tekst, 'latin1')
}
