import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import { decryptTekst, openDossiersleutel, type Sleutelbos } from '../dossier/versleuteling.ts'

/** A belemmering in plain text. `geregistreerdOp` is an ISO instant. */
export type Belemmeringtekst = {
  readonly id: string
  readonly soort: string
  readonly toelichting: string | null
  readonly geregistreerdOp: string
}

/**
 * The belemmeringen of a dossier for a bureau to which they were opened, decrypted; that they were read is logged in the
 * same transaction. Row-level security answers with none when they were not opened.
 */
export async function readOpengesteldeBelemmeringen(
  trx: GemeenteTransactie,
  bos: Sleutelbos,
  dossierId: string,
  doel: string,
): Promise<readonly Belemmeringtekst[]> {
  const rijen = await trx
    .selectFrom('belemmering')
    .select(['id', 'soort', 'toelichting_versleuteld', 'geregistreerd_op'])
    .where('dossier_id', '=', dossierId)
    .where('vervallen_op', 'is', null)
    .orderBy('geregistreerd_op')
    .execute()
  await trx.insertInto('leeslog').values({ dossier_id: dossierId, wat: 'belemmeringen', doel }).execute()
  if (rijen.length === 0) return []
  const { sleutel } = await trx
    .selectFrom('dossier_sleutel')
    .select('sleutel')
    .where('dossier_id', '=', dossierId)
    .executeTakeFirstOrThrow()
  const open = openDossiersleutel(bos, dossierId, sleutel)
  return rijen.map((r) => ({
    id: r.id,
    soort: r.soort,
    toelichting:
      r.toelichting_versleuteld === null
        ? null
        : decryptTekst(r.toelichting_versleuteld, open, `belemmering.toelichting:${dossierId}`),
    geregistreerdOp: r.geregistreerd_op,
  }))
}
