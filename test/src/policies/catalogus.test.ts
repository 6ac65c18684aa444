import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakDatabase, type TestDatabase } from '../opzet/database.ts'
import { BREUKEN } from './breuken.ts'
import { check, EISEN } from './catalogus.ts'

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

describe('de catalogus van de database', () => {
  it.for(EISEN)('$naam', async (eis) => {
    expect(await check(super_, eis)).toEqual([])
  })
})

describe('een breuk wordt gezien', () => {
  it.for(EISEN)('$naam', async (eis) => {
    const breuken = BREUKEN[eis.naam] ?? []
    expect(breuken).not.toEqual([])
    for (const [sql, fout] of breuken) {
      await super_.query('begin')
      try {
        await super_.query(sql)
        expect(await check(super_, eis)).toContain(fout)
      } finally {
        await super_.query('rollback')
      }
    }
  })

  it('en elke breuk hoort bij een eis', () => {
    const namen = EISEN.map((eis) => eis.naam)
    expect(Object.keys(BREUKEN).filter((naam) => !namen.includes(naam))).toEqual([])
  })
})
