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
  opties: { max: number; toepassing: string; onFout?: (fout: Error) => void },
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
  pool.on('error', opties.onFout ?? (() => undefined))
  return pool
}

/** The query builder over a pool. It has no tenant: only inGemeente gives a handle that repositories accept. */
export function toKysely(pool: pg.Pool): Kysely<Database> {
  const eenmalig: PostgresPool = {
    connect: async () => leenUit(await pool.connect()),
    end: () => pool.end(),
    options: pool.options,
  }
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool: eenmalig }) })
}

/**
 * A connection for one borrower. Whoever keeps the handle after giving it back (a promise that nobody waited for) gets an
 * error, where the connection itself would answer inside the transaction of the next tenant (trust.md, findings 1 and 2).
 * One that comes back with its transaction open is closed, not lent again.
 */
function leenUit(client: pg.PoolClient): PostgresPoolClient {
  let terug = false
  let verbroken = false
  // While it is lent the pool does not listen to it: without this, a server that falls away between two queries would end
  // the whole process. The borrower hears it from the next query.
  const onFout = (): void => {
    verbroken = true
  }
  client.on('error', onFout)
  const query = async (tekst: string, waarden: unknown[]): Promise<unknown> => {
    if (terug) throw new Error('Deze verbinding is al teruggegeven')
    return await client.query(tekst, waarden)
  }
  return {
    query: query as PostgresPoolClient['query'],
    release: (weg) => {
      terug = true
      client.off('error', onFout)
      client.release(weg === true || verbroken || client.getTransactionStatus() !== 'I')
    },
  }
}
