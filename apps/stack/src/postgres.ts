import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { leesPad } from './env.ts'
import { lastLines, StartFout } from './fout.ts'
import { loadGeheimen } from './geheimen.ts'
import { commandLine, isAlive, type Kindproces, logPad, sleep, startKind, stopForeign } from './kindproces.ts'
import { findPostgresBinaries, findPostgresUser, wrapForRoot } from './postgres-binaries.ts'

const KLAAR_LIMIET_MS = 60_000
// A killed postmaster leaves its backends a moment longer; until they are gone a new one refuses.
const NASLEEP = /pre-existing shared memory block|lock file "postmaster.pid" already exists/

export type PostgresOpties = {
  /** The data folder of the stack (.data); the cluster goes into `postgres/` in it. */
  map: string
  poort: number
  /** False skips fsync: for databases that a test throws away. */
  duurzaam?: boolean
  /** Breaks starting off. */
  signaal?: AbortSignal | undefined
}

export type Postgres = {
  /** The superuser, database `postgres`. */
  readonly url: string
  readonly poort: number
  readonly kind: Kindproces
  stop(): Promise<void>
}

/** The address of a database on this cluster for a role. */
export function postgresUrl(poort: number, rol: string, wachtwoord: string, database: string): string {
  return `postgres://${rol}:${encodeURIComponent(wachtwoord)}@127.0.0.1:${poort}/${database}`
}

/**
 * Starts a real PostgreSQL 18 on 127.0.0.1 with the binaries from npm, and makes the cluster when there is none.
 * Goes on with existing data, also after `kill -9`. As root it runs as user 65534, since Postgres refuses root.
 * Fails with a StartFout.
 */
export async function startPostgres({ map, poort, duurzaam = true, signaal }: PostgresOpties): Promise<Postgres> {
  const { postgresSuperuser } = loadGeheimen(map)
  mkdirSync(join(map, 'log'), { recursive: true })
  const data = join(map, 'postgres')
  const log = logPad(map, 'postgres')
  const { bin } = findPostgresBinaries()
  checkVersion(data)
  await stopLeftover(data)
  if (!existsSync(join(data, 'PG_VERSION'))) makeCluster(bin, map, data, postgresSuperuser)

  const instellingen = [
    `port=${poort}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'timezone=UTC',
    'log_timezone=UTC',
    ...(duurzaam ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ]
  const [pad, args] = wrapForRoot(join(bin, 'postgres'), ['-D', data, ...instellingen.flatMap((i) => ['-c', i])], data)
  const url = postgresUrl(poort, 'postgres', postgresSuperuser, 'postgres')
  const kind = await startUntilReady(url, signaal, () =>
    startKind({
      naam: 'postgres',
      pad,
      args,
      env: { PATH: leesPad(), LC_ALL: 'C', TZ: 'UTC' },
      werkmap: data,
      log,
      stopSignaal: 'SIGINT',
      stopLimietMs: 10_000,
      signaal,
    }),
  )
  return { url, poort, kind, stop: () => kind.stop() }
}

/** Makes the cluster beside its place and moves it there, so that a stop halfway leaves no half cluster. */
function makeCluster(bin: string, map: string, data: string, wachtwoord: string): void {
  const nieuw = `${data}.nieuw`
  const wachtwoordPad = join(map, 'postgres.wachtwoord')
  rmSync(nieuw, { recursive: true, force: true })
  mkdirSync(nieuw, { recursive: true, mode: 0o700 })
  writeFileSync(wachtwoordPad, `${wachtwoord}\n`, { mode: 0o600 })
  const gebruiker = findPostgresUser(nieuw)
  if (gebruiker !== undefined) for (const pad of [nieuw, wachtwoordPad]) chownSync(pad, gebruiker, gebruiker)
  try {
    const [pad, args] = wrapForRoot(
      join(bin, 'initdb'),
      [
        `--pgdata=${nieuw}`,
        '--username=postgres',
        `--pwfile=${wachtwoordPad}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--data-checksums',
        '--no-sync',
        '--no-instructions',
      ],
      nieuw,
    )
    const uitvoer = spawnSync(pad, args, {
      encoding: 'utf8',
      cwd: nieuw,
      env: { PATH: leesPad(), LC_ALL: 'C', TZ: 'UTC' },
    })
    if (uitvoer.status !== 0) {
      const uitleg = uitvoer.error?.message ?? lastLines(`${uitvoer.stdout}\n${uitvoer.stderr}`)
      throw new StartFout(`De database kon niet worden aangemaakt in ${data}. Postgres zegt:\n${uitleg}`)
    }
    renameSync(nieuw, data)
  } finally {
    rmSync(wachtwoordPad, { force: true })
    rmSync(nieuw, { recursive: true, force: true })
  }
}

function checkVersion(data: string): void {
  const pad = join(data, 'PG_VERSION')
  if (!existsSync(pad)) return
  const versie = readFileSync(pad, 'utf8').trim()
  if (versie === '18') return
  throw new StartFout(
    `De gegevens in ${data} zijn van PostgreSQL ${versie}, dit is versie 18. Begin opnieuw met: npm run reset`,
  )
}

/** A postmaster whose stack was killed may still run on our data; a recorded id of something else is a stale file. */
async function stopLeftover(data: string): Promise<void> {
  const pad = join(data, 'postmaster.pid')
  if (!existsSync(pad)) return
  const pid = Number.parseInt(readFileSync(pad, 'utf8'), 10)
  if (!Number.isInteger(pid) || pid <= 1) return
  if (!isAlive(pid) || !commandLine(pid).includes(data)) {
    // Postgres only looks whether the id is in use at all, so after a restart of the machine it could refuse for ever.
    rmSync(pad, { force: true })
    return
  }
  await stopForeign(pid, 'SIGINT', 10_000)
}

async function startUntilReady(
  url: string,
  signaal: AbortSignal | undefined,
  start: () => Promise<Kindproces>,
): Promise<Kindproces> {
  const begin = performance.now()
  for (;;) {
    const kind = await start()
    const klaar = await waitReady(url, kind, begin)
    if (klaar) return kind
    await kind.stop()
    signaal?.throwIfAborted()
    const uitleg = kind.logEinde()
    const overTijd = performance.now() - begin > KLAAR_LIMIET_MS
    if (overTijd || !NASLEEP.test(uitleg)) throw new StartFout(`Postgres start niet. Het zegt:\n${uitleg}`)
    await sleep(200)
  }
}

/** True when it takes queries, false when it ended or took too long. */
async function waitReady(url: string, kind: Kindproces, begin: number): Promise<boolean> {
  while (kind.isRunning() && performance.now() - begin < KLAAR_LIMIET_MS) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.query('select 1')
      return true
    } catch {
      await sleep(50)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
  return false
}
