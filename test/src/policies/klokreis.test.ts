import { randomUUID } from 'node:crypto'
import {
  type Database,
  findKlok,
  findKlokreis,
  findLopendeKlokreis,
  findVolgendMoment,
  inGemeente,
  toFoutcode,
  toKysely,
  verzetKlok,
  vraagKlokreis,
  vraagKlokstop,
} from '@loket/db'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openProefpool } from '../opzet/pool.ts'
import { als, maakRegio, proef, type Regio, weigering } from './regio.ts'

let regio: Regio
let db: Kysely<Database>
let systeem: Kysely<Database>
beforeAll(async () => {
  regio = await maakRegio()
  db = toKysely(openProefpool(regio.database.authenticatorUrl, { max: 4, toepassing: 'test' }))
  systeem = toKysely(openProefpool(regio.database.systeemUrl, { max: 2, toepassing: 'test' }))
})
afterAll(async () => {
  await db.destroy()
  await systeem.destroy()
  await regio[Symbol.asyncDispose]()
})
beforeEach(async () => {
  await regio.super_.query('delete from klokreis')
  await regio.super_.query(`update app.klok set verzetbaar = true, verschuiving = '0'`)
})

const dag = async (over: string): Promise<string> =>
  (await regio.super_.query<{ d: string }>(`select (app.vandaag() + $1::interval)::date::text as d`, [over])).rows[0]!.d

/** Asks for a journey as this person. Out: its id. */
async function vraag(naam: string, datum: string): Promise<string> {
  const id = randomUUID()
  await inGemeente(db, { persoonId: regio.persoon(naam), schrijfGemeenteId: regio.org.eigen }, (trx) =>
    vraagKlokreis(trx, id, datum),
  )
  return id
}

/** The code with which asking was refused; 'geen' when it was not. */
const code = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => 'geen',
    (fout: unknown) => toFoutcode(fout),
  )

const lopend = async () => (await findLopendeKlokreis(systeem))!

describe('wie de klok verzet', () => {
  it.for(['consulent', 'beslisser', 'teamleider', 'contractmanager', 'klantmanager', 'accountant'])(
    'is niet de %s',
    async (naam) => {
      expect(await code(vraag(naam, await dag('6 weeks')))).toBe('GeenBevoegdheid')
    },
  )

  it('is de functioneel beheerder, die van de reis hoort; een ander hoort niets', async () => {
    const id = await vraag('functioneel_beheerder', await dag('6 weeks'))
    const zie = (naam: string) => inGemeente(db, { persoonId: regio.persoon(naam) }, (trx) => findKlokreis(trx))
    expect(await zie('functioneel_beheerder')).toMatchObject({ id, status: 'loopt', stappen: 0 })
    expect(await zie('consulent')).toBeUndefined()
    expect(await zie('coach')).toBeUndefined()
  })

  it('vraagt het in eigen naam, en schrijft zelf niet dat de klok er is', async () => {
    const id = await vraag('functioneel_beheerder', await dag('6 weeks'))
    const beheerder = regio.principalen.find(({ naam }) => naam === 'functioneel_beheerder')!
    const probeer = (tekst: string, ...waarden: string[]) =>
      proef(regio.super_, () => weigering(regio.super_.query(tekst, waarden)))
    await als(regio.super_, beheerder, regio.org.eigen, async () => {
      const inAndermans = 'insert into klokreis (id, doel, gevraagd_door) values ($1, $2, $3)'
      expect(await probeer(inAndermans, randomUUID(), '2099-01-01', regio.persoon('consulent'))).toBe('42501')
      const klaar = `update klokreis set status = 'klaar', geeindigd_op = app.nu(), echt_geeindigd_op = app.nu() where id = $1`
      expect(await probeer(klaar, id)).toBe('42501')
      expect(await probeer(`update klokreis set doel = $2 where id = $1`, id, '2099-01-01')).toBe('42501')
      expect(await probeer(`select app.verzet_klok($1, 0, $2)`, id, '2026-01-01')).toBe('42501')
      expect(await probeer(`update app.klok set verschuiving = '1 year'`)).toBe('42501')
    })
    for (const rol of ['loket_app', 'loket_authenticator', 'loket_poort']) {
      await regio.super_.query(`begin; set local role ${rol}`)
      const geweigerd = await weigering(regio.super_.query(`select app.verzet_klok($1, 0, $2)`, [id, '2026-01-01']))
      await regio.super_.query('rollback')
      expect([rol, geweigerd]).toEqual([rol, '42501'])
    }
  })

  it('vraagt er één tegelijk, naar een dag die komt en niet te ver weg is', async () => {
    for (const [over, foutcode] of [
      ['0 days', 'KlokNietTerug'],
      ['-1 day', 'KlokNietTerug'],
      ['5 years 1 day', 'KlokTeVer'],
    ] as const) {
      expect([over, await code(vraag('functioneel_beheerder', await dag(over)))]).toEqual([over, foutcode])
    }
    const morgen = await dag('1 day')
    const uitkomsten = await Promise.all([1, 2, 3].map(() => code(vraag('functioneel_beheerder', morgen))))
    expect(uitkomsten.filter((een) => een === 'geen')).toHaveLength(1)
    expect(uitkomsten.filter((een) => een === 'KlokreisLoopt')).toHaveLength(2)
  })

  it('wacht tot de voorbeeldregio haar jaar heeft geladen; wie laadt, zegt dat', async () => {
    await regio.super_.query(`update app.klok set lading = 'bezig'`)
    const wie = { persoonId: regio.persoon('functioneel_beheerder'), schrijfGemeenteId: regio.org.eigen }
    const morgen = await dag('1 day')
    expect(await code(vraag('functioneel_beheerder', morgen))).toBe('RegioLaadt')
    const lader = inGemeente(db, wie, async (trx) => {
      await sql`select set_config('app.voor_de_lading', 'ja', true)`.execute(trx)
      await vraagKlokreis(trx, randomUUID(), morgen)
    })
    expect(await code(lader)).toBe('geen')
    await regio.super_.query(`delete from klokreis`)
    await regio.super_.query(`update app.klok set lading = 'klaar'`)
    expect(await code(vraag('functioneel_beheerder', morgen))).toBe('geen')
  })

  it('mag vragen te stoppen, en een ander niet', async () => {
    const id = await vraag('functioneel_beheerder', await dag('6 weeks'))
    const stop = (naam: string) =>
      inGemeente(db, { persoonId: regio.persoon(naam), schrijfGemeenteId: regio.org.eigen }, (trx) =>
        vraagKlokstop(trx, id),
      )
    expect(await stop('teamleider')).toBe(false)
    expect((await lopend()).isStopGevraagd).toBe(false)
    expect(await stop('functioneel_beheerder')).toBe(true)
    expect((await lopend()).isStopGevraagd).toBe(true)
  })
})

describe('een platform waarvan de klok vast staat', () => {
  it('is elk platform dat niets anders zegt', async () => {
    const { rows } = await regio.super_.query<{ standaard: string }>(
      `select pg_get_expr(adbin, adrelid) as standaard from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
       where d.adrelid = 'app.klok'::regclass and a.attname = 'verzetbaar'`,
    )
    expect(rows).toEqual([{ standaard: 'false' }])
  })

  it('weigert de reis, ook als hij al onderweg was, en de eigenaar van de database', async () => {
    await vraag('functioneel_beheerder', await dag('6 weeks'))
    await regio.super_.query('update app.klok set verzetbaar = false')
    expect((await findKlok(systeem)).isVerzetbaar).toBe(false)
    const reis = await lopend()
    expect(await code(verzetKlok(systeem, reis, reis.doel))).toBe('KlokStaatVast')
    await regio.super_.query('delete from klokreis')
    expect(await code(vraag('functioneel_beheerder', await dag('6 weeks')))).toBe('KlokStaatVast')
    await regio.super_.query('begin; set local role loket_owner')
    expect(await weigering(regio.super_.query(`update app.klok set verschuiving = '1 day'`))).toBe('LK005')
    await regio.super_.query('rollback')
  })
})

describe('de klok', () => {
  const verschuiving = async (): Promise<number> => (await findKlok(systeem)).verschuivingMs

  it('gaat met een stap naar het moment, eenmaal, en nooit terug', async () => {
    await vraag('functioneel_beheerder', await dag('6 weeks'))
    const eerst = await lopend()
    const naar = new Date(Date.parse(eerst.gevraagdOp) + 86_400_000).toISOString()
    expect(await verzetKlok(systeem, eerst, naar)).toBe(true)
    expect(Date.parse((await findKlok(systeem)).wettelijk) - Date.parse(naar)).toBeLessThan(10_000)
    // Another worker that saw the same step comes too late.
    expect(await verzetKlok(systeem, eerst, eerst.doel)).toBe(false)
    const voor = await verschuiving()
    expect(await verzetKlok(systeem, await lopend(), eerst.gevraagdOp)).toBe(true)
    expect(await verschuiving()).toBe(voor)
    expect(await lopend()).toMatchObject({ stappen: 2, bereikt: naar })
    await regio.super_.query('begin; set local role loket_owner')
    expect(
      await weigering(regio.super_.query(`update app.klok set verschuiving = verschuiving - interval '1 second'`)),
    ).toBe('LK006')
    await regio.super_.query('rollback')
  })

  it('komt niet voorbij het doel', async () => {
    await vraag('functioneel_beheerder', await dag('6 weeks'))
    const reis = await lopend()
    const verder = new Date(Date.parse(reis.doel) + 1_000).toISOString()
    await expect(verzetKlok(systeem, reis, verder)).rejects.toThrow('Verder dan het doel')
    expect(await verschuiving()).toBe(0)
  })

  it('houdt stil bij het eerste moment van het dossier, of bij het doel', async () => {
    await vraag('functioneel_beheerder', await dag('1 day'))
    const { doel } = await lopend()
    await regio.super_.query(`update wekker set op = $1::timestamptz + interval '1 minute'`, [doel])
    expect(await findVolgendMoment(systeem, doel, [])).toBe(doel)
    await regio.super_.query(`update wekker set op = $1::timestamptz - interval '1 hour' where status = 'open'`, [doel])
    const eerder = new Date(Date.parse(doel) - 3_600_000).toISOString()
    expect(await findVolgendMoment(systeem, doel, [])).toBe(eerder)
    const { rows } = await regio.super_.query<{ w: string }>('select distinct workflow_id as w from wekker')
    expect(
      await findVolgendMoment(
        systeem,
        doel,
        rows.map(({ w }) => w),
      ),
    ).toBe(doel)
  })
})
