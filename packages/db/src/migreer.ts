import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CompiledQuery, type Kysely } from 'kysely'
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration'
import { openPool, toKysely } from './verbinding.ts'

const MIGRATIONS = join(import.meta.dirname, '../migrations')

/**
 * Brings a database to the newest migration, each in a transaction, as loket_owner.
 * In: a URL of a login that may become loket_owner. Out: the names that ran now. Fails with the name of the migration
 * that failed; what ran before it stays. Two at once: Kysely's lock lets the second wait.
 */
export async function migrate(ownerUrl: string): Promise<readonly string[]> {
  let verlies: Error | undefined
  const pool = openPool(ownerUrl, { max: 1, toepassing: 'migratie', onFout: (fout) => (verlies = fout) })
  const db = toKysely(pool, { bestanden: true })
  try {
    await db.executeQuery(CompiledQuery.raw('set role loket_owner'))
    const { results = [], error } = await new Migrator({ db, provider: new SqlMigrations() }).migrateToLatest()
    const failed = results.find((r) => r.status === 'Error')
    if (error) throw new Error(`Migratie ${failed?.migrationName ?? ''} is niet gelukt`, { cause: error })
    // A connection that was made again would have another role than the first.
    if (verlies !== undefined) throw new Error('De verbinding viel weg tijdens de migraties', { cause: verlies })
    return results.map((r) => r.migrationName)
  } finally {
    await db.destroy()
  }
}

/** The names of all migrations in order, for the readiness check. */
export async function listMigrations(): Promise<readonly string[]> {
  const files = await readdir(MIGRATIONS)
  return files
    .filter((f) => f.endsWith('.sql'))
    .map((f) => f.slice(0, -4))
    .toSorted()
}

/** Kysely's own file provider skips .sql files; ours reads nothing else. Forward only: there is no down. */
class SqlMigrations implements MigrationProvider {
  async getMigrations(): Promise<Record<string, Migration>> {
    const entries = await Promise.all(
      (await listMigrations()).map(async (naam) => {
        const tekst = await readFile(join(MIGRATIONS, `${naam}.sql`), 'utf8')
        return [
          naam,
          { up: async (db: Kysely<unknown>) => void (await db.executeQuery(CompiledQuery.raw(tekst))) },
        ] as const
      }),
    )
    return Object.fromEntries(entries)
  }
}
