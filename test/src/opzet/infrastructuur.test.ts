import { Client } from 'pg'
import { describe, expect, inject, it } from 'vitest'
import { maakDatabase } from './database.ts'
import { urlVan } from './postgres.ts'

/** The first column of the first row that a query gives, for one connection. */
async function vraag(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ uit: unknown }>(sql)
    return rows[0]?.uit
  } finally {
    await client.end()
  }
}

describe('de database van een testbestand', () => {
  it('is gemigreerd en kent elke rol die mag inloggen', async () => {
    await using database = await maakDatabase()
    expect(await vraag(database.ownerUrl, "select pg_has_role('loket_owner', 'set') as uit")).toBe(true)
    expect(await vraag(database.authenticatorUrl, 'select current_user as uit')).toBe('loket_authenticator')
    expect(await vraag(database.systeemUrl, 'select current_user as uit')).toBe('loket_systeem')
    expect(await vraag(database.superUrl, 'select count(*) > 0 as uit from kysely_migration')).toBe(true)
  })

  it('weigert een verkeerd wachtwoord', async () => {
    await using database = await maakDatabase()
    const url = urlVan(database.authenticatorUrl, { wachtwoord: 'fout' })
    await expect(vraag(url, 'select 1 as uit')).rejects.toThrow('password authentication failed')
  })

  it('staat los van die van een ander, ook als zij tegelijk worden gemaakt', async () => {
    const [een, ander] = await Promise.all([maakDatabase(), maakDatabase()])
    await using eerste = een
    await using tweede = ander
    await vraag(eerste.superUrl, 'create table alleen_hier (x int)')
    const bestaat = "select to_regclass('alleen_hier') is not null as uit"
    expect([await vraag(eerste.superUrl, bestaat), await vraag(tweede.superUrl, bestaat)]).toEqual([true, false])
  })

  it('is daarna weg, ook als iemand nog verbonden is', async () => {
    const database = await maakDatabase()
    const blijver = new Client({ connectionString: database.systeemUrl })
    const verbroken = new Promise((resolve) => blijver.on('error', resolve))
    await blijver.connect()
    await database[Symbol.asyncDispose]()
    await verbroken
    const { superUrl } = inject('postgres')
    expect(
      await vraag(superUrl, `select count(*)::int as uit from pg_database where datname = '${database.naam}'`),
    ).toBe(0)
  })
})
