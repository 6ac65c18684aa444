import { AbortedTransactionError, CompiledQuery, type Kysely } from 'kysely'
import type { Database } from './schema.ts'

declare const merk: unique symbol

/**
 * A query builder inside one transaction with a tenant context. Only inGemeente and alsSysteem make one, so a query
 * outside a tenant transaction does not compile.
 */
export type GemeenteTransactie = Kysely<Database> & { readonly [merk]: true }

/** Who asks: the person, and the one gemeente that may be written (none: read only). Ids are UUIDs. */
export type Wie = { readonly persoonId: string; readonly schrijfGemeenteId?: string | undefined }

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * Runs `work` in one transaction as this person: what may be read and written is what the record says today.
 * In: a Kysely of loket_authenticator. Out: what `work` returns, after the commit. Throws what `work` throws, after a
 * rollback; a person without a role, or a gemeente out of reach, is SQLSTATE LK003 or LK004.
 */
export function inGemeente<T>(
  db: Kysely<Database>,
  wie: Wie,
  work: (trx: GemeenteTransactie) => Promise<T>,
): Promise<T> {
  const schrijf = wie.schrijfGemeenteId === undefined ? 'null' : literal(wie.schrijfGemeenteId)
  return inContext(db, `app.treed_binnen(${literal(wie.persoonId)}, ${schrijf})`, work)
}

/**
 * Runs `work` in one transaction as the process, in exactly one gemeente, in the name of a person (`namensId`).
 * In: a Kysely of loket_systeem. The rights of that person are for the caller to check; see process activities.
 */
export function alsSysteem<T>(
  db: Kysely<Database>,
  wie: { readonly gemeenteId: string; readonly namensId: string },
  work: (trx: GemeenteTransactie) => Promise<T>,
): Promise<T> {
  return inContext(db, `app.treed_binnen_als_systeem(${literal(wie.gemeenteId)}, ${literal(wie.namensId)})`, work)
}

function inContext<T>(
  db: Kysely<Database>,
  context: string,
  work: (trx: GemeenteTransactie) => Promise<T>,
): Promise<T> {
  return db.connection().execute(async (verbinding) => {
    // Begin, context and role in one round trip (finding 5 of trust.md).
    await raw(verbinding, `begin; select ${context}; set local role loket_app`).catch(async (fout: unknown) => {
      await rollback(verbinding)
      throw fout
    })
    let uitkomst: T
    try {
      uitkomst = await work(verbinding as GemeenteTransactie)
    } catch (fout) {
      await rollback(verbinding)
      throw fout
    }
    // A commit after an error that `work` swallowed is a rollback, which Postgres tells by the name of its answer alone.
    const { rows } = await verbinding.executeQuery<{ command?: string }>(CompiledQuery.raw('commit'))
    if (rows[0]?.command !== 'COMMIT') throw new AbortedTransactionError()
    return uitkomst
  })
}

/** What went wrong first is what the caller hears; a connection that cannot roll back is closed by its pool. */
async function rollback(verbinding: Kysely<Database>): Promise<void> {
  await raw(verbinding, 'rollback').catch(() => undefined)
}

async function raw(verbinding: Kysely<Database>, tekst: string): Promise<void> {
  await verbinding.executeQuery(CompiledQuery.raw(tekst))
}

function literal(id: string): string {
  if (!UUID.test(id)) throw new TypeError('Een id is een UUID in kleine letters')
  return `'${id}'`
}
