import { sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'

/** What a person may hear changes of: whole gemeenten, and single dossiers. */
export type Leesbereik = { readonly gemeenten: readonly string[]; readonly dossiers: readonly string[] }

/** The reach of the person of this transaction, as row-level security has it. */
export async function findLeesbereik(trx: GemeenteTransactie): Promise<Leesbereik> {
  const { rows } = await sql<{ gemeenten: string[]; dossiers: string[] }>`
    select array_to_json(app.lees_gemeenten()) as gemeenten, array_to_json(app.lees_dossiers()) as dossiers`.execute(
    trx,
  )
  return rows[0] ?? { gemeenten: [], dossiers: [] }
}
