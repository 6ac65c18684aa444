import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeDatabase, makeRollen, migrate } from '@loket/db'
import { startPostgres, vrijePoort } from '@loket/stack'
import { Client } from 'pg'
import { testPostgres, WORTEL } from './env.ts'
import { maakPlek } from './plek.ts'

/** The Postgres of a test run: one server for all its files. */
export type TestPostgres = {
  /** A superuser's address of the database `postgres`. */
  superUrl: string
  [Symbol.asyncDispose](): Promise<void>
}

/** Passwords of the roles that may log in; they guard nothing but an empty server on this machine. */
export const ROLGEHEIMEN = { authenticator: 'test-authenticator', systeem: 'test-systeem' } as const

/**
 * Starts a Postgres in a folder of its own under `.data/test`, on a free port, and stops and removes it when disposed.
 * With LOKET_TEST_PG set that server is used and left alone afterwards.
 */
export async function startTestPostgres(): Promise<TestPostgres> {
  if (testPostgres !== undefined) return { superUrl: testPostgres, [Symbol.asyncDispose]: async () => {} }
  const plek = maakPlek('postgres')
  const server = await startPostgres({ map: plek.map, poort: await vrijePoort(), duurzaam: false })
  return {
    superUrl: server.url,
    async [Symbol.asyncDispose]() {
      await server.stop()
      plek[Symbol.dispose]()
    },
  }
}

/**
 * Makes the database that every test file gets a copy of, unless this server has it already for these very migrations.
 * Returns its name.
 */
export async function zorgVoorSjabloon(superUrl: string): Promise<string> {
  const naam = `loket_sjabloon_${hashMigraties()}`
  const client = new Client({ connectionString: superUrl })
  await client.connect()
  try {
    // Two runs on one server: the second waits for the first and then finds its work.
    await client.query('select pg_advisory_lock(20040101)')
    const klaar = await client.query('select from pg_database where datname = $1 and datistemplate', [naam])
    if (klaar.rowCount === 1) return naam
    await client.query(`drop database if exists ${naam} with (force)`)
    await makeRollen(client, ROLGEHEIMEN)
    await makeDatabase(client, naam)
    await migrate(urlVan(superUrl, { database: naam }))
    await client.query(`alter database ${naam} with is_template true allow_connections false`)
    return naam
  } finally {
    await client.end()
  }
}

/** The same server for another database, or as another role. */
export function urlVan(superUrl: string, anders: { database?: string; rol?: string; wachtwoord?: string }): string {
  const url = new URL(superUrl)
  if (anders.database !== undefined) url.pathname = `/${anders.database}`
  if (anders.rol !== undefined) url.username = anders.rol
  if (anders.wachtwoord !== undefined) url.password = anders.wachtwoord
  return url.href
}

function hashMigraties(): string {
  const map = join(WORTEL, 'packages', 'db', 'migrations')
  const hash = createHash('sha256')
  for (const naam of readdirSync(map).toSorted()) hash.update(naam).update(readFileSync(join(map, naam)))
  return hash.digest('hex').slice(0, 12)
}
