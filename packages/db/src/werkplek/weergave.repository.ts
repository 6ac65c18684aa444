import type { GemeenteTransactie } from '../gemeente-transactie.ts'

/** A filter that the person of this transaction kept under a name. */
export type Weergave = { readonly id: string; readonly naam: string; readonly zoek: string }

/** The own views of a page, by name. */
export async function listWeergaven(trx: GemeenteTransactie, pagina: string): Promise<readonly Weergave[]> {
  return await trx
    .selectFrom('weergave')
    .select(['id', 'naam', 'zoek'])
    .where('pagina', '=', pagina)
    .orderBy('naam')
    .execute()
}

/** Keeps a view; the same name again takes its place. */
export async function saveWeergave(
  trx: GemeenteTransactie,
  weergave: { readonly pagina: string; readonly naam: string; readonly zoek: string },
): Promise<Weergave> {
  return await trx
    .insertInto('weergave')
    .values(weergave)
    .onConflict((oc) => oc.columns(['persoon_id', 'pagina', 'naam']).doUpdateSet({ zoek: weergave.zoek }))
    .returning(['id', 'naam', 'zoek'])
    .executeTakeFirstOrThrow()
}

/** Throws an own view away. */
export async function removeWeergave(trx: GemeenteTransactie, id: string): Promise<void> {
  await trx.deleteFrom('weergave').where('id', '=', id).execute()
}
