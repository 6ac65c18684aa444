import { type Database, type GemeenteTransactie, inGemeente, toFoutcode, toKysely } from '@loket/db'
import fc from 'fast-check'
import { AbortedTransactionError, Kysely, PostgresDialect, sql } from 'kysely'
import type { Pool } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openProefpool } from '../opzet/pool.ts'
import { maakRegio, type Regio } from './regio.ts'

/** One connection for everybody, so that whatever one leaves behind the next one gets. */
let regio: Regio
let pool: Pool
let db: Kysely<Database>
beforeAll(async () => {
  regio = await maakRegio()
  pool = openProefpool(regio.database.authenticatorUrl, { max: 1, toepassing: 'proef-pool' })
  db = toKysely(pool)
})
afterAll(async () => {
  await db.destroy()
  await regio[Symbol.asyncDispose]()
})
beforeEach(() => verwachtOver())

type Context = { persoon: string; rol: string }
const wie = (naam: string): { persoonId: string } => ({ persoonId: regio.persoon(naam) })

async function context(trx: GemeenteTransactie): Promise<Context> {
  const { rows } = await sql<Context>`select app.persoon()::text as persoon, current_user::text as rol`.execute(trx)
  return rows[0]!
}

/** The next one has an own context, and before it the connection is nobody's. */
async function verwachtOver(): Promise<void> {
  const { rows } = await sql<{ rol: string; persoon: string | null }>`
    select current_user::text as rol, nullif(current_setting('app.persoon', true), '') as persoon`.execute(db)
  expect(rows).toEqual([{ rol: 'loket_authenticator', persoon: null }])
  const eigen = await inGemeente(db, wie('vreemde klantmanager'), context)
  expect(eigen).toEqual({ persoon: regio.persoon('vreemde klantmanager'), rol: 'loket_app' })
  const { rows: open } = await regio.super_.query(
    `select state, query from pg_stat_activity where application_name = 'proef-pool' and state <> 'idle'`,
  )
  expect(open).toEqual([])
}

const eindig = (functie: string): Promise<unknown> =>
  regio.super_.query(`select ${functie}(pid) from pg_stat_activity where application_name = 'proef-pool'`)

describe('een pool van één verbinding', () => {
  it('gaat na een worp terug zoals hij was', async () => {
    const worp = new Error('onderweg')
    const poging = inGemeente(db, wie('consulent'), async (trx) => {
      await context(trx)
      throw worp
    })
    await expect(poging).rejects.toBe(worp)
    await verwachtOver()
  })

  it('gaat na een geweigerde deur terug zoals hij was', async () => {
    await expect(
      inGemeente(db, { ...wie('klantmanager'), schrijfGemeenteId: regio.org.vreemd }, context),
    ).rejects.toMatchObject({ code: 'LK004' })
    await verwachtOver()
  })

  it('gaat na een fout van Postgres terug zoals hij was', async () => {
    await expect(inGemeente(db, wie('consulent'), (trx) => sql`select 1 / 0`.execute(trx))).rejects.toMatchObject({
      code: '22012',
    })
    await verwachtOver()
  })

  it('gaat na een afgebroken vraag terug zoals hij was', async () => {
    const poging = inGemeente(db, wie('consulent'), (trx) => sql`select pg_sleep(30)`.execute(trx))
    poging.catch(() => undefined)
    await wachtTot(async () => (await slapend()) === 1)
    await eindig('pg_cancel_backend')
    await expect(poging).rejects.toMatchObject({ code: '57014' })
    await verwachtOver()
  })

  it('weigert na het einde van de backend wat er nog op die verbinding komt, en geeft de volgende een nieuwe', async () => {
    let handvat: GemeenteTransactie | undefined
    const poging = inGemeente(db, wie('consulent'), async (trx) => {
      handvat = trx
      await context(trx)
      await eindig('pg_terminate_backend')
      await context(trx)
    })
    const fout = await poging.catch((f: unknown) => f)
    expect(toFoutcode(fout)).toBe('DienstNietBereikbaar')
    await verwachtOver()
    await expect(context(handvat!)).rejects.toThrow('al teruggegeven')
    await verwachtOver()
  })

  it('laat een handvat dat bleef liggen niet in de transactie van de volgende komen', async () => {
    let handvat: GemeenteTransactie | undefined
    await inGemeente(db, wie('consulent'), async (trx) => {
      handvat = trx
    })
    await inGemeente(db, wie('vreemde klantmanager'), async (trx) => {
      await expect(sql`select nummer from dossier`.execute(handvat!)).rejects.toThrow('al teruggegeven')
      expect(await context(trx)).toEqual({ persoon: regio.persoon('vreemde klantmanager'), rol: 'loket_app' })
    })
  })

  it('want zonder die bewaking leest het wat de volgende leest', async () => {
    const kaal = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
    let handvat: GemeenteTransactie | undefined
    await inGemeente(kaal, wie('consulent'), async (trx) => {
      handvat = trx
    })
    const lek = await inGemeente(kaal, wie('vreemde klantmanager'), () => context(handvat!))
    expect(lek.persoon).toBe(regio.persoon('vreemde klantmanager'))
  })

  it('sluit een verbinding die met een open transactie terugkomt', async () => {
    await db.connection().execute(async (verbinding) => {
      await sql`begin`.execute(verbinding)
      await sql`select app.treed_binnen(${regio.persoon('consulent')}, null)`.execute(verbinding)
    })
    await verwachtOver()
  })

  it('zegt het als een ingeslikte fout het vastleggen een terugdraaien maakt', async () => {
    const poging = inGemeente(db, { ...wie('consulent'), schrijfGemeenteId: regio.org.eigen }, async (trx) => {
      await sql`insert into teller (soort, jaar, stand) values ('verdwenen', 2026, 1)`.execute(trx)
      await sql`select 1 / 0`.execute(trx).catch(() => undefined)
      return 'bewaard'
    })
    await expect(poging).rejects.toBeInstanceOf(AbortedTransactionError)
    await verwachtOver()
  })

  it('houdt bij elke volgorde van einden ieder zijn eigen context', async () => {
    const einde = fc.constantFrom('goed', 'worp', 'fout', 'dood', 'ingeslikt')
    const persoon = fc.constantFrom(
      'consulent',
      'contactpersoon',
      'coach',
      'coach van bureau B',
      'vreemde klantmanager',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(persoon, einde), { minLength: 2, maxLength: 6 }), async (beurten) => {
        // All at once: they queue for the one connection.
        const gezien = beurten.map(([naam, hoe]) =>
          inGemeente(db, wie(naam), async (trx) => {
            const voor = await context(trx)
            if (hoe === 'worp') throw new Error('onderweg')
            if (hoe === 'fout') await sql`select 1 / 0`.execute(trx)
            if (hoe === 'ingeslikt') await sql`select 1 / 0`.execute(trx).catch(() => undefined)
            if (hoe === 'dood') await eindig('pg_terminate_backend')
            return [voor, await context(trx)]
          }).then(
            (contexten) => contexten.every((c) => c.persoon === regio.persoon(naam)) && hoe === 'goed',
            () => hoe !== 'goed',
          ),
        )
        expect(await Promise.all(gezien)).toEqual(beurten.map(() => true))
        await verwachtOver()
      }),
      { numRuns: 40 },
    )
  })
})

async function slapend(): Promise<number> {
  const { rows } = await regio.super_.query(
    `select from pg_stat_activity where application_name = 'proef-pool' and wait_event = 'PgSleep'`,
  )
  return rows.length
}

async function wachtTot(voorwaarde: () => Promise<boolean>): Promise<void> {
  for (let keer = 0; keer < 200; keer += 1) {
    if (await voorwaarde()) return
    await new Promise((klaar) => setTimeout(klaar, 20))
  }
  throw new Error('Duurde te lang')
}
