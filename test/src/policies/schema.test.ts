import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROLLEN } from '@loket/contracts'
import {
  DATABASE_FOUTCODES,
  findDatabasestand,
  listMigrations,
  makeDatabase,
  migrate,
  tekenSchema,
  toKysely,
} from '@loket/db'
import { isFoutcode } from '@loket/contracts'
import { BESLUITEN_OVER_GELD } from '@loket/domain'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { maakDatabase, type TestDatabase } from '../opzet/database.ts'
import { WORTEL } from '../opzet/env.ts'
import { openProefpool } from '../opzet/pool.ts'
import { ROLGEHEIMEN, urlVan } from '../opzet/postgres.ts'

const MIGRATIES = join(WORTEL, 'packages', 'db', 'migrations')

let database: TestDatabase
let super_: Client
beforeAll(async () => {
  database = await maakDatabase()
  super_ = new Client({ connectionString: database.superUrl })
  await super_.connect()
})
afterAll(async () => {
  await super_.end()
  await database[Symbol.asyncDispose]()
})

describe('schema.ts', () => {
  const opSchijf = readFileSync(join(WORTEL, 'packages', 'db', 'src', 'schema.ts'), 'utf8')

  it('is wat de migraties maken (anders: node packages/db/scripts/genereer-schema.ts <url>)', async () => {
    expect(opSchijf).toBe(await tekenSchema(database.superUrl))
  })

  it('en een nieuwe kolom wordt gezien', async () => {
    await using anders = await maakDatabase()
    const client = new Client({ connectionString: anders.superUrl })
    await client.connect()
    await client.query('alter table dossier add column onverwacht text')
    await client.end()
    expect(await tekenSchema(anders.superUrl)).not.toBe(opSchijf)
  })
})

describe('de lijsten van de database', () => {
  it('kennen de rollen van contracts, met hun soort', async () => {
    const { rows } = await super_.query<{ rol: string; soort: string }>('select rol, soort from rol_soort')
    expect(Object.fromEntries(rows.map((r) => [r.rol, r.soort]))).toEqual(ROLLEN)
  })

  it('houden voor een lid dezelfde besluiten over geld achter als het domein', async () => {
    const { rows } = await super_.query<{ qual: string }>(
      `select qual from pg_policies where policyname = 'geld_niet_voor_lid'`,
    )
    const genoemd = [...(rows[0]?.qual ?? '').matchAll(/'(\w+)'::text/g)].map((m) => m[1])
    expect(genoemd.filter((soort) => soort !== 'lid')).toEqual([...BESLUITEN_OVER_GELD])
  })

  it('geven fouten een code die een zin heeft', () => {
    expect(DATABASE_FOUTCODES.filter((code) => !isFoutcode(code))).toEqual([])
  })

  it('noemen in die codes alleen regels die bestaan', async () => {
    const bron = readFileSync(join(WORTEL, 'packages', 'db', 'src', 'fouten.ts'), 'utf8')
    const tabel = /CODE_VAN_REGEL[^=]*= \{([^}]*)\}/.exec(bron)?.[1] ?? ''
    const regels = [...tabel.matchAll(/^\s*(\w+):/gm)].map((m) => m[1])
    expect(regels.length).toBeGreaterThan(5)
    const { rows } = await super_.query<{ naam: string }>(
      `select conname as naam from pg_constraint union select indexrelid::regclass::text from pg_index where indisunique`,
    )
    const bestaat = new Set(rows.map((r) => r.naam))
    expect(regels.filter((naam) => !bestaat.has(naam ?? ''))).toEqual([])
  })
})

describe('de migraties', () => {
  const bestanden = readdirSync(MIGRATIES).toSorted()

  it.for(bestanden)('%s heeft een nummer en begint met een zin waarom', (naam) => {
    expect(naam).toMatch(/^\d{4}-[a-z0-9-]+\.sql$/)
    const [eerste = ''] = readFileSync(join(MIGRATIES, naam), 'utf8').split('\n')
    expect(eerste).toMatch(/^-- [A-Z].{20,}/)
  })

  it('hebben elk een eigen nummer', () => {
    const nummers = bestanden.map((naam) => naam.slice(0, 4))
    expect(new Set(nummers).size).toBe(nummers.length)
  })

  it('doen de tweede keer niets', async () => {
    expect(await migrate(database.ownerUrl)).toEqual([])
  })

  it('doen twee keer tegelijk één keer, en dan is de database gereed', async () => {
    const { superUrl } = inject('postgres')
    const naam = `loket_test_samen_${process.pid}`
    const beheer = new Client({ connectionString: superUrl })
    await beheer.connect()
    try {
      await makeDatabase(beheer, naam)
      const url = urlVan(superUrl, { database: naam })
      const alsApi = toKysely(
        openProefpool(urlVan(url, { rol: 'loket_authenticator', wachtwoord: ROLGEHEIMEN.authenticator }), {
          max: 1,
          toepassing: 'test',
        }),
      )
      expect(await findDatabasestand(alsApi)).toBe('migraties_lopen_achter')
      const [een, twee] = await Promise.all([migrate(url), migrate(url)])
      expect([...een, ...twee].toSorted()).toEqual(await listMigrations())
      expect(await findDatabasestand(alsApi)).toBe('gereed')
      await alsApi.destroy()
    } finally {
      await beheer.query(`drop database if exists ${naam} with (force)`)
      await beheer.end()
    }
  })
})
