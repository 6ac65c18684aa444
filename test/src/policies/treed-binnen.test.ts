import { inGemeente, toKysely, type Database } from '@loket/db'
import type { Kysely } from 'kysely'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openProefpool } from '../opzet/pool.ts'
import { maakRegio, type Regio, weigering } from './regio.ts'

const NIET_TOEGELATEN = 'LK003'
const ELDERS = 'LK004'
const GEEN_RECHT = '42501'
const GISTEREN = '(app.vandaag() - 1)'
const VANDAAG = 'app.vandaag()'
const MORGEN = '(app.vandaag() + 1)'

let regio: Regio
let db: Kysely<Database>
beforeAll(async () => {
  regio = await maakRegio()
  db = toKysely(openProefpool(regio.database.authenticatorUrl, { max: 2, toepassing: 'test' }))
})
afterAll(async () => {
  await db.destroy()
  await regio[Symbol.asyncDispose]()
})

/** The dossiers that a person reads in a transaction that starts now, by circle; or the code of the refusal. */
async function leest(wie: string, schrijfGemeenteId?: string): Promise<string[] | string> {
  let gelezen: string[] = []
  const code = await weigering(
    inGemeente(db, { persoonId: regio.persoon(wie), schrijfGemeenteId }, async (trx) => {
      const rijen = await trx.selectFrom('dossier').select('nummer').orderBy('nummer').execute()
      gelezen = rijen.map((r) => r.nummer.split('-')[1] ?? '')
    }),
  )
  return code ?? gelezen
}

const ALLES_VAN_EIGEN = ['ander', 'eigen', 'ingetrokken']
const zet = (sql: string, ...waarden: unknown[]): Promise<unknown> => regio.super_.query(sql, waarden)

describe('de volgende transactie', () => {
  it('weigert wie niet meer actief is', async () => {
    const id = regio.persoon('teamleider')
    expect(await leest('teamleider')).toEqual(ALLES_VAN_EIGEN)
    await zet('update persoon set actief = false where id = $1', id)
    expect(await leest('teamleider')).toBe(NIET_TOEGELATEN)
    await zet('update persoon set actief = true where id = $1', id)
    expect(await leest('teamleider')).toEqual(ALLES_VAN_EIGEN)
  })

  it('weigert wie geen rol heeft, en wie er niet is', async () => {
    const id = regio.persoon('debiteurenbeheer')
    await zet('delete from persoon_rol where persoon_id = $1', id)
    expect(await leest('debiteurenbeheer')).toBe(NIET_TOEGELATEN)
    const onbekend = { persoonId: '00000000-0000-7000-8000-00000000dead' }
    expect(await weigering(inGemeente(db, onbekend, async () => undefined))).toBe(NIET_TOEGELATEN)
  })

  it.for([
    ['gisteren eindigde', 'null', GISTEREN, false],
    ['vandaag eindigt: de dag van het einde telt niet mee', 'null', VANDAAG, false],
    ['morgen eindigt', 'null', MORGEN, true],
    ['morgen begint', MORGEN, 'null', false],
    ['vandaag begint', VANDAAG, 'null', true],
  ] as const)('kijkt naar een rol die %s', async ([, van, tot, mag]) => {
    await zet(
      `update persoon_rol set geldig_van = coalesce(${van}, date '2020-01-01'), geldig_tot = ${tot} where persoon_id = $1`,
      regio.persoon('administratief_medewerker'),
    )
    expect(await leest('administratief_medewerker')).toEqual(mag ? ALLES_VAN_EIGEN : NIET_TOEGELATEN)
  })

  it('leest en schrijft niets meer van een gemeente waarvan het mandaat eindigde', async () => {
    await zet(`update mandaat set geldig_tot = ${VANDAAG} where gemeente_id = $1`, regio.org.eigen)
    expect(await leest('consulent')).toEqual([])
    expect(await leest('consulent', regio.org.eigen)).toBe(ELDERS)
    await zet(`update mandaat set geldig_tot = ${MORGEN} where gemeente_id = $1`, regio.org.eigen)
    expect(await leest('consulent', regio.org.eigen)).toEqual(ALLES_VAN_EIGEN)
    await zet(`update mandaat set geldig_tot = null where gemeente_id = $1`, regio.org.eigen)
  })

  it('geeft een bureau het dossier van een ingetrokken, geweigerde of afgeronde opdracht niet meer', async () => {
    const status = (s: string): Promise<unknown> =>
      zet(`update opdracht set status = $1 where nummer = 'kanarie-eigen-opdracht-nummer'`, s)
    expect(await leest('coach', regio.org.eigen)).toEqual(['eigen'])
    for (const s of ['ingetrokken', 'geweigerd', 'afgerond']) {
      await status(s)
      expect(await leest('coach')).toEqual([])
      expect(await leest('coach', regio.org.eigen)).toBe(ELDERS)
    }
    await status('aangeboden')
    expect(await leest('coach', regio.org.eigen)).toEqual(['eigen'])
    await status('lopend')
  })

  it('geeft het dossier na een nieuwe toewijzing aan het andere bureau alleen', async () => {
    const wijsToe = (bureau: string): Promise<unknown> =>
      zet(`update opdracht set bureau_id = $1 where nummer = 'kanarie-eigen-opdracht-nummer'`, bureau)
    await wijsToe(regio.org.bureauB)
    expect(await leest('coach')).toEqual([])
    await wijsToe(regio.org.bureauA)
  })

  it('geeft een klantmanager de client niet meer die naar een collega ging', async () => {
    const namen = (wie: string): Promise<number> =>
      inGemeente(db, { persoonId: regio.persoon(wie) }, async (trx) => {
        return (await trx.selectFrom('belanghebbende').select('id').execute()).length
      })
    const naar = (wie: string): Promise<unknown> =>
      zet(`update dossier set klantmanager_id = $1 where nummer = 'kanarie-eigen-dossier-nummer'`, regio.persoon(wie))
    expect([await namen('klantmanager'), await namen('andere klantmanager')]).toEqual([1, 0])
    await naar('andere klantmanager')
    expect([await namen('klantmanager'), await namen('andere klantmanager')]).toEqual([0, 1])
    await naar('klantmanager')
  })

  it('opent belemmeringen voor een bureau na een besluit tot inzage, tot het is ingetrokken', async () => {
    const ziet = (): Promise<number[]> =>
      inGemeente(db, { persoonId: regio.persoon('coach') }, async (trx) => [
        (await trx.selectFrom('belemmering').select('id').execute()).length,
        (await trx.selectFrom('dossier_sleutel').select('dossier_id').execute()).length,
      ])
    expect(await ziet()).toEqual([1, 1])
    await zet(`update inzage set ingetrokken_op = app.nu() where bureau_id = $1`, regio.org.bureauA)
    expect(await ziet()).toEqual([0, 0])
    await zet(`update inzage set ingetrokken_op = null where bureau_id = $1`, regio.org.bureauA)
  })

  it('geeft wie rollen van twee soorten heeft de rechten van een van beide, niet de som', async () => {
    await zet(`insert into persoon_rol (persoon_id, rol) values ($1, 'coach')`, regio.persoon('contractmanager'))
    expect(await leest('contractmanager')).toEqual([])
    await zet(`delete from persoon_rol where rol = 'coach' and persoon_id = $1`, regio.persoon('contractmanager'))
  })
})

describe('de deur', () => {
  it.for([
    ['treed_binnen', 'loket_app'],
    ['treed_binnen', 'loket_systeem'],
    ['treed_binnen', 'loket_owner'],
    ['treed_binnen_als_systeem', 'loket_app'],
    ['treed_binnen_als_systeem', 'loket_authenticator'],
    ['treed_binnen_als_systeem', 'loket_poort'],
  ])('%s gaat niet open voor %s', async ([deur, rol]) => {
    await regio.super_.query(`begin; set local role ${rol}`)
    const code = await weigering(
      regio.super_.query(`select app.${deur}($1, $2)`, [regio.org.eigen, regio.persoon('consulent')]),
    )
    await regio.super_.query('rollback')
    // The owner owns what loket_poort owns; it is nobody's login.
    expect(code).toBe(rol === 'loket_owner' ? NIET_TOEGELATEN : GEEN_RECHT)
  })

  it('vraagt de gewone tabellen, wat er ook tijdelijk zo heet', async () => {
    const client = new Client({ connectionString: regio.database.authenticatorUrl })
    await client.connect()
    try {
      expect(await weigering(client.query('create temp table opdracht (id uuid)'))).toBe(GEEN_RECHT)
      await client.query('begin')
      await client.query('select app.treed_binnen($1, null)', [regio.persoon('coach')])
      await client.query('set local role loket_app')
      expect(await weigering(client.query('create temp table persoon (id uuid)'))).toBe(GEEN_RECHT)
    } finally {
      await client.end()
    }
    // Were it allowed, the door would still not look at it.
    const { super_ } = regio
    await super_.query('begin; create temp table persoon on commit drop as select * from public.persoon limit 0')
    const code = await weigering(super_.query('select app.treed_binnen($1, null)', [regio.persoon('coach')]))
    await super_.query('rollback')
    expect(code).toBeUndefined()
  })

  it('neemt alleen een id aan, geen SQL', async () => {
    const slecht = `${regio.persoon('coach')}', null); set role postgres; --`
    expect(() => inGemeente(db, { persoonId: slecht }, async () => undefined)).toThrow(TypeError)
  })
})
