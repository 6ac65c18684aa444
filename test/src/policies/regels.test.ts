import { alsSysteem, type Database, findRegels, SYSTEEM_PERSOON_ID, toKysely } from '@loket/db'
import { laadVoorbeeldregio } from '@loket/stack'
import type { Kysely } from 'kysely'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakDatabase, type TestDatabase } from '../opzet/database.ts'
import { openProefpool } from '../opzet/pool.ts'
import { weigering } from './regio.ts'

const OVERLAPT = '23P01'
const PURMEREND = 'GM0439'

let database: TestDatabase
let super_: Client
let db: Kysely<Database>
let purmerend: string
beforeAll(async () => {
  database = await maakDatabase()
  await laadVoorbeeldregio(database.ownerUrl)
  super_ = new Client({ connectionString: database.superUrl })
  await super_.connect()
  db = toKysely(openProefpool(database.systeemUrl, { max: 2, toepassing: 'test' }))
  purmerend = await een<string>(`select id from organisatie where code = '${PURMEREND}'`)
})
afterAll(async () => {
  await db.destroy()
  await super_.end()
  await database[Symbol.asyncDispose]()
})

/** The only value of the only row of a query, past every policy. */
async function een<T>(sql: string): Promise<T> {
  const { rows } = await super_.query<Record<string, T>>(sql)
  const [rij = {}] = rows
  return Object.values(rij)[0] as T
}

/** Lets a rule count from a day, as the owner of the tables or as the process of a gemeente does. */
async function vervang(tabel: string, code: string, van: string, nieuw: unknown, tot?: string): Promise<boolean> {
  await super_.query('begin')
  try {
    if (tabel === 'beleidsregel')
      await super_.query('select app.treed_binnen_als_systeem($1, $2)', [purmerend, SYSTEEM_PERSOON_ID])
    await super_.query(`set local role ${tabel === 'beleidsregel' ? 'loket_app' : 'loket_owner'}`)
    const { rows } = await super_.query<{ vervangen: boolean }>(
      `select vervangen from app.vervang_regel($1, $2, $3, $4, $5, '{}')`,
      [tabel, code, van, tot ?? null, JSON.stringify(nieuw)],
    )
    await super_.query('commit')
    return rows[0]?.vervangen === true
  } catch (fout) {
    await super_.query('rollback')
    throw fout
  }
}

/** The value that the process reads on a day. */
async function waarde(tabel: string, code: string, op: string): Promise<unknown> {
  const regels = await alsSysteem(db, { gemeenteId: purmerend, namensId: SYSTEEM_PERSOON_ID }, (trx) =>
    findRegels(trx, purmerend, op),
  )
  return regels[tabel === 'parameter' ? 'parameters' : 'beleid'].get(code)?.waarde
}

describe.for(['parameter', 'beleidsregel'])('een %s', (tabel) => {
  const voegIn = (van: string, tot: string | null): Promise<unknown> =>
    super_.query(
      `insert into ${tabel} (code, waarde, bron, geldig_van, geldig_tot ${tabel === 'parameter' ? '' : ', gemeente_id'})
       values ('dubbel', '1', '{}', $1, $2 ${tabel === 'parameter' ? '' : `, '${purmerend}'`})`,
      [van, tot],
    )

  it('kan niet naast een andere versie gelden: de database weigert de tweede', async () => {
    await voegIn('2026-01-01', '2026-07-01')
    for (const [van, tot] of [
      ['2026-01-01', null],
      ['2025-01-01', '2026-01-02'],
      ['2026-06-30', '2027-01-01'],
    ] as const)
      expect([van, await weigering(voegIn(van, tot))]).toEqual([van, OVERLAPT])
    expect(await weigering(voegIn('2026-07-01', null))).toBeUndefined()
  })

  it('wordt vervangen vanaf een dag; wat eerder gold, gold tot dan', async () => {
    expect(await vervang(tabel, 'bedrag', '2026-01-01', 100)).toBe(true)
    expect(await vervang(tabel, 'bedrag', '2026-07-01', 200)).toBe(true)
    // Entered late: it counts until the version that is known already begins.
    expect(await vervang(tabel, 'bedrag', '2026-03-01', 150)).toBe(true)
    const dagen = ['2025-12-31', '2026-01-01', '2026-02-28', '2026-03-01', '2026-06-30', '2026-07-01', '2030-01-01']
    expect(await Promise.all(dagen.map((dag) => waarde(tabel, 'bedrag', dag)))).toEqual([
      undefined,
      100,
      100,
      150,
      150,
      200,
      200,
    ])
  })

  it('die er al zo staat, blijft; een die verbeterd is, blijft bewaard als wat wij wisten', async () => {
    expect(await vervang(tabel, 'tarief', '2026-01-01', 1)).toBe(true)
    expect(await vervang(tabel, 'tarief', '2026-01-01', 1)).toBe(false)
    expect(await vervang(tabel, 'tarief', '2026-01-01', 2)).toBe(true)
    const { rows } = await super_.query<{ waarde: number; bekend: boolean }>(
      `select waarde, bekend_tot is null as bekend from ${tabel} where code = 'tarief' order by id`,
    )
    expect(rows).toEqual([
      { waarde: 1, bekend: false },
      { waarde: 2, bekend: true },
    ])
  })

  it('voor een bepaalde tijd laat daarna weer gelden wat gold', async () => {
    await vervang(tabel, 'tijdelijk', '2026-01-01', 1)
    await vervang(tabel, 'tijdelijk', '2026-04-01', 9, '2026-05-01')
    const dagen = ['2026-03-31', '2026-04-01', '2026-04-30', '2026-05-01']
    expect(await Promise.all(dagen.map((dag) => waarde(tabel, 'tijdelijk', dag)))).toEqual([1, 9, 9, 1])
  })
})

describe('een regel vervangen', () => {
  it('kan niet in een andere tabel, en een parameter niet door wie met cliënten werkt', async () => {
    await expect(vervang('mandaat', 'x', '2026-01-01', 1)).rejects.toMatchObject({ code: '22023' })
    await super_.query('begin; set local role loket_app')
    const VRAAG = `select app.vervang_regel('parameter', 'x', '2026-01-01', null, '1', '{}')`
    const code = await weigering(super_.query(VRAAG))
    await super_.query('rollback')
    expect(code).toBe('42501')
  })
})

describe('de voorbeeldregio opnieuw laden', () => {
  it('verandert niets als niets veranderde', async () => {
    expect(await laadVoorbeeldregio(database.ownerUrl)).toEqual([])
  })

  it('vervangt wat in het bestand anders is dan in de database, en zegt welke', async () => {
    const parameter = 'werkwijze.toets_vragen_dagen'
    await super_.query(`update parameter set waarde = '99' where code = '${parameter}'`)
    await super_.query(`update beleidsregel set waarde = '1' where code = 'voorbereiding.maximum_maanden'
      and gemeente_id = '${purmerend}'`)
    await super_.query(`update sjabloon set naam = 'Oud' where code = 'amsterdam'`)
    expect(await laadVoorbeeldregio(database.ownerUrl)).toEqual([
      parameter,
      'amsterdam',
      'voorbereiding.maximum_maanden',
    ])
    expect(await waarde('parameter', parameter, '2026-06-01')).toBe(7)
    expect(await waarde('beleidsregel', 'voorbereiding.maximum_maanden', '2026-06-01')).toBe(6)
    const versies = `select array_agg(versie order by versie) from sjabloon where code = 'amsterdam'`
    expect(await een<string[]>(versies)).toEqual(['1', '2'])
    expect(await een<string>(`select geldig_tot = app.vandaag() from sjabloon where naam = 'Oud'`)).toBe(true)
    expect(await laadVoorbeeldregio(database.ownerUrl)).toEqual([])
  })
})
