import { type Database, echteTijd, nu, toKysely, vandaag } from '@loket/db'
import type { Kysely } from 'kysely'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakDatabase, type TestDatabase } from '../opzet/database.ts'
import { openProefpool } from '../opzet/pool.ts'
import { weigering } from './regio.ts'

let database: TestDatabase
let super_: Client
let db: Kysely<Database>
beforeAll(async () => {
  database = await maakDatabase()
  super_ = new Client({ connectionString: database.superUrl })
  await super_.connect()
  // One connection, whose time zone a test changes.
  db = toKysely(openProefpool(database.superUrl, { max: 1, toepassing: 'test' }))
})
afterAll(async () => {
  await db.destroy()
  await super_.end()
  await database[Symbol.asyncDispose]()
})

/** Makes it this instant by legal time, for transactions that start now. */
const zetOp = (moment: string): Promise<unknown> =>
  super_.query(`update app.klok set verschuiving = $1::timestamptz - app.echte_tijd()`, [moment])

describe('wettelijke tijd', () => {
  /** Legal time less real time, in hours. */
  async function voorsprong(): Promise<number> {
    const { rows } = await super_.query<{ uren: number }>(
      'select extract(epoch from app.nu() - app.echte_tijd())::float8 / 3600 as uren',
    )
    return rows[0]!.uren
  }

  it('is zonder verschuiving de echte', async () => {
    await super_.query(`update app.klok set verschuiving = '0'`)
    expect(await voorsprong()).toBeCloseTo(0, 2)
    expect(Math.abs(Date.parse(await nu(db)) - echteTijd())).toBeLessThan(10_000)
  })

  it('schuift mee, en de echte tijd niet', async () => {
    await super_.query(`update app.klok set verschuiving = interval '987 hours'`)
    expect(await voorsprong()).toBeCloseTo(987, 2)
    expect(Math.abs(Date.parse(await nu(db)) - echteTijd() - 987 * 3_600_000)).toBeLessThan(10_000)
  })

  it('staat stil binnen een transactie', async () => {
    await super_.query('begin')
    const eerst = (await super_.query<{ n: Date }>('select app.nu() as n')).rows[0]!.n
    await super_.query('select pg_sleep(0.05)')
    expect((await super_.query<{ n: Date }>('select app.nu() as n')).rows[0]!.n).toEqual(eerst)
    await super_.query('commit')
  })

  it.for([
    ['een winterse dag om half twaalf UTC is in Amsterdam al morgen', '2026-01-15T23:30:00Z', '2026-01-16'],
    ['een minuut voor middernacht in de winter', '2026-01-15T22:59:00Z', '2026-01-15'],
    ['middernacht in de winter', '2026-01-15T23:00:00Z', '2026-01-16'],
    ['een minuut voor middernacht in de zomer', '2026-07-01T21:59:00Z', '2026-07-01'],
    ['middernacht in de zomer', '2026-07-01T22:00:00Z', '2026-07-02'],
    ['de nacht voor de zomertijd', '2026-03-28T22:59:00Z', '2026-03-28'],
    ['de dag van de zomertijd begint', '2026-03-28T23:00:00Z', '2026-03-29'],
    ['de dag van de zomertijd eindigt een uur eerder', '2026-03-29T21:59:00Z', '2026-03-29'],
    ['de dag na de zomertijd', '2026-03-29T22:00:00Z', '2026-03-30'],
    ['de dag van de wintertijd begint', '2026-10-24T22:00:00Z', '2026-10-25'],
    ['de dag van de wintertijd duurt 25 uur', '2026-10-25T22:59:00Z', '2026-10-25'],
    ['de dag na de wintertijd', '2026-10-25T23:00:00Z', '2026-10-26'],
    ['oud en nieuw', '2026-12-31T23:00:30Z', '2027-01-01'],
    ['een schrikkeldag', '2028-02-28T23:00:30Z', '2028-02-29'],
  ] as const)('%s', async ([, moment, dag]) => {
    await zetOp(moment)
    // Whatever the zone of the session: a server set to another one would shift every legal day.
    for (const zone of ['UTC', 'Pacific/Auckland', 'America/Los_Angeles']) {
      await super_.query(`set time zone '${zone}'`)
      expect((await super_.query<{ d: string }>('select app.vandaag()::text as d')).rows[0]!.d).toBe(dag)
    }
    await super_.query('reset time zone')
    expect(await vandaag(db)).toBe(dag)
  })

  it('wordt door niemand dan de eigenaar verzet', async () => {
    for (const rol of ['loket_app', 'loket_authenticator', 'loket_systeem', 'loket_poort']) {
      await super_.query(`begin; set local role ${rol}`)
      const code = await weigering(super_.query(`update app.klok set verschuiving = '1 year'`))
      await super_.query('rollback')
      expect([rol, code]).toEqual([rol, '42501'])
    }
  })

  it('is er één', async () => {
    expect(await weigering(super_.query('insert into app.klok (enig) values (false)'))).toBe('23514')
    expect(await weigering(super_.query('insert into app.klok default values'))).toBe('23505')
  })
})

describe('wat van de database komt', () => {
  it('is een dag als tekst, een moment in UTC en een heel getal, in elke zone', async () => {
    const pool = openProefpool(database.superUrl, { max: 1, toepassing: 'test' })
    try {
      await pool.query(`set time zone 'Europe/Amsterdam'`)
      const { rows } = await pool.query<object>(
        `select date '2026-03-29' as dag, timestamptz '2026-03-29 12:00:00+02' as moment, 9007199254740991::int8 as centen`,
      )
      expect(rows).toEqual([{ dag: '2026-03-29', moment: '2026-03-29T10:00:00.000Z', centen: 9007199254740991 }])
      await expect(pool.query('select 9007199254740992::int8')).rejects.toThrow(RangeError)
    } finally {
      await pool.end()
    }
  })
})
