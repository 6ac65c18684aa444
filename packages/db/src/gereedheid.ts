import { type Kysely, sql } from 'kysely'
import { listMigrations } from './migreer.ts'
import type { Database } from './schema.ts'

/** The oldest PostgreSQL that has what the migrations use (uuidv7). */
export const MINIMALE_POSTGRES = 18

/** How a database looks to a program that starts on it. */
export type Databasestand = 'gereed' | 'versie_te_oud' | 'migraties_lopen_achter' | 'niet_bereikbaar'

/** Looks whether the database answers, is new enough and has every migration of this program. Never throws. */
export async function findDatabasestand(db: Kysely<Database>): Promise<Databasestand> {
  try {
    const { rows } = await sql<{ versie: number; gedaan: string[] }>`
      select current_setting('server_version_num')::int / 10000 as versie,
        (select coalesce(array_agg(name), '{}') from kysely_migration) as gedaan`.execute(db)
    const stand = rows[0]
    if (stand === undefined) return 'niet_bereikbaar'
    if (stand.versie < MINIMALE_POSTGRES) return 'versie_te_oud'
    const alle = await listMigrations()
    return alle.every((m) => stand.gedaan.includes(m)) ? 'gereed' : 'migraties_lopen_achter'
  } catch (fout) {
    // Without the table or the right to read it, nothing has been migrated that this program knows.
    const code = fout instanceof Error && 'code' in fout ? fout.code : undefined
    return code === '42P01' || code === '42501' ? 'migraties_lopen_achter' : 'niet_bereikbaar'
  }
}
