import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { makeDatabase, makeRollen, migrate } from '@loket/db'
import { startPostgres, vrijePoort } from '@loket/stack'
import { Client } from 'pg'
import { testPostgres, WORTEL } from './env.ts'

/** The Postgres of a test run: one server for all its files. */
export type TestPostgres = {
  /** A superuser's address of the database `postgres`. */
  superUrl: string
  [Symbol.asyncDispose](): Promise<void>
}

/** Passwords of the roles that may log in; they guard nothing but an empty server on this machine. */
export const ROLGEHEIMEN = { authenticator: 'test-authenticator', systeem: 'test-systeem' } as const

const MAP = join(WORTEL, '.data', 'test')

/**
 * Starts a Postgres in a folder of its own under `.data/test`, on a free port, and stops and removes it when disposed.
 * With LOKET_TEST_PG set that server is used and left alone afterwards.
 */
export async function startTestPostgres(): Promise<TestPostgres> {
  if (testPostgres !== undefined) return { superUrl: testPostgres, [Symbol.asyncDispose]: async () => {} }
  mkdirSync(MAP, { recursive: true })
  ruimRestenOp()
  const map = join(MAP, `postgres-${process.pid}`)
  const server = await startPostgres({ map, poort: await vrijePoort(), duurzaam: false })
  // A run that ends in the middle, by Ctrl-C or by a crash, may not leave a server behind.
  const noodstop = () => stopServer(map)
  process.on('exit', noodstop)
  return {
    superUrl: server.url,
    async [Symbol.asyncDispose]() {
      await server.stop()
      process.off('exit', noodstop)
      rmSync(map, { recursive: true, force: true })
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

/** Stops the server of a folder at once and removes the folder. Synchronous, since it also runs while we exit. */
function stopServer(map: string) {
  const slot = join(map, 'postgres', 'postmaster.pid')
  try {
    process.kill(Number(readFileSync(slot, 'utf8').split('\n')[0]), 'SIGQUIT')
    // A server that still writes would put files back in the folder that is being removed; it drops its lock last.
    for (let keer = 0; keer < 60 && existsSync(slot); keer++) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50)
    }
  } catch {
    // No lock or no process: it is not running.
  }
  rmSync(map, { recursive: true, force: true, maxRetries: 5 })
}

/** Ends and removes what an earlier run left when it was killed so hard that nothing of it could run. */
function ruimRestenOp() {
  for (const naam of readdirSync(MAP)) {
    const pid = Number(/-(\d+)$/.exec(naam)?.[1])
    if (Number.isNaN(pid) || leeft(pid)) continue
    stopServer(join(MAP, naam))
  }
}

function leeft(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (fout) {
    return (fout as NodeJS.ErrnoException).code === 'EPERM'
  }
}
