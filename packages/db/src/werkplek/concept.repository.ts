import { sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import type { JsonWaarde } from '../schema.ts'

/** A draft of the person of this transaction. `bewaardOp` is an ISO instant. */
export type Concept = { readonly inhoud: Readonly<Record<string, JsonWaarde>>; readonly bewaardOp: string }

/** The own draft under a key, or undefined. */
export async function findEigenConcept(trx: GemeenteTransactie, sleutel: string): Promise<Concept | undefined> {
  const rij = await trx
    .selectFrom('concept')
    .select(['inhoud', 'bewaard_op'])
    .where('sleutel', '=', sleutel)
    .executeTakeFirst()
  return rij === undefined ? undefined : { inhoud: rij.inhoud as Record<string, JsonWaarde>, bewaardOp: rij.bewaard_op }
}

/** Keeps a draft under a key, over the one that was there. Out: the moment of keeping. */
export async function saveEigenConcept(
  trx: GemeenteTransactie,
  sleutel: string,
  inhoud: Readonly<Record<string, unknown>>,
): Promise<string> {
  const tekst = JSON.stringify(inhoud)
  const { bewaard_op } = await trx
    .insertInto('concept')
    .values({ sleutel, inhoud: tekst })
    .onConflict((oc) =>
      oc.columns(['persoon_id', 'sleutel']).doUpdateSet({ inhoud: tekst, bewaard_op: sql<string>`app.nu()` }),
    )
    .returning('bewaard_op')
    .executeTakeFirstOrThrow()
  return bewaard_op
}

/** Throws the own draft under a key away. */
export async function removeEigenConcept(trx: GemeenteTransactie, sleutel: string): Promise<void> {
  await trx.deleteFrom('concept').where('sleutel', '=', sleutel).execute()
}
