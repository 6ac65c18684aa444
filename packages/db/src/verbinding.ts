import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely'
import pg from 'pg'
import type { Database } from './schema.ts'

function parseInt8(tekst: string): number {
  const getal = Number(tekst)
  if (!Number.isSafeInteger(getal)) throw new RangeError(`Getal ${tekst} past niet in een veilig geheel getal`)
  return getal
}

/** Cents are safe integers, a date is text without a zone, an instant is ISO text in UTC: of our own pools, not global. */
const getTypeParser: pg.CustomTypesConfig['getTypeParser'] = (oid) => {
  if (oid === pg.types.builtins.INT8) return parseInt8
  if (oid === pg.types.builtins.DATE) return (tekst: string) => tekst
  if (oid === pg.types.builtins.TIMESTAMPTZ) return (tekst: string) => new Date(tekst).toISOString()
  const parser: unknown = pg.types.getTypeParser(oid, 'text')
  return parser
}

/**
 * Opens a pool of connections with our types and time-outs.
 * In: the URL, the largest number of connections and the name that pg_stat_activity shows. A connection that dies while
 * idle is dropped and noted by `onFout` (without a listener a server's stop would end the whole process).
 */
export function openPool(
  url: string,
  opties: { max: number; toepassing: string; onFout: (fout: Error) => void },
): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: opties.max,
    application_name: opties.toepassing,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
    lock_timeout: 10_000,
    types: { getTypeParser },
  })
  pool.on('error', opties.onFout)
  return pool
}

/**
 * The query builder over a pool. It has no tenant: only inGemeente gives a handle that repositories accept. `bestanden`
 * lets one text hold more statements than one, as a migration does.
 */
export function toKysely(pool: pg.Pool, opties: { bestanden?: true } = {}): Kysely<Database> {
  const eenmalig: PostgresPool = {
    connect: async () => leenUit(await pool.connect(), opties.bestanden === true ? /^/ : BINNENKOMST),
    end: () => pool.end(),
    options: pool.options,
  }
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool: eenmalig }) })
}

/** The one text of three statements that a request sends: begin, context and role (see gemeente-transactie.ts). */
const BINNENKOMST =
  /^begin; select app\.treed_binnen(_als_systeem)?\('[0-9a-f-]{36}', (null|'[0-9a-f-]{36}')\); set local role loket_app$/

/**
 * A connection for one borrower. Whoever keeps the handle after giving it back (a promise that nobody waited for) gets an
 * error, where the connection itself would answer inside the transaction of the next tenant (trust.md, findings 1 and 2).
 * One that comes back with its transaction open is closed, not lent again. Texts that do not fit `meervoudig` are sent as
 * one statement, so that an injected `'; reset role; …` is an error of syntax (A-32).
 */
function leenUit(client: pg.PoolClient, meervoudig: RegExp): PostgresPoolClient {
  let terug = false
  let verloren = false
  // A server that stops between two queries says so to nobody's query; unheard, that error would end the whole process.
  const opVerlies = (): void => {
    verloren = true
  }
  client.on('error', opVerlies)
  const query = async (tekst: string, waarden: unknown[]): Promise<unknown> => {
    if (terug) throw new Error('Deze verbinding is al teruggegeven')
    if (waarden.length === 0 && meervoudig.test(tekst)) return await client.query(tekst)
    const een: pg.QueryConfig & { queryMode: 'extended' } = { text: tekst, values: waarden, queryMode: 'extended' }
    return await client.query(een)
  }
  return {
    query: query as PostgresPoolClient['query'],
    release: (weg) => {
      terug = true
      client.release(weg === true || verloren || client.getTransactionStatus() !== 'I')
      client.off('error', opVerlies)
    },
  }
}
