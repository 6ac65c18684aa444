import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import {
  type Database,
  findCommandoplek,
  findTraject,
  inGemeente,
  insertAanmelding,
  makeSleutelbos,
  toFoutcode,
  toKysely,
} from '@loket/db'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WORTEL } from '../opzet/env.ts'
import { openProefpool } from '../opzet/pool.ts'
import { maakRegio, type Regio, weigering } from './regio.ts'
import { kanarie } from './vulling.ts'

const BOS = makeSleutelbos(Buffer.alloc(32, 7).toString('base64'))

let regio: Regio
let db: Kysely<Database>
beforeAll(async () => {
  regio = await maakRegio()
  db = toKysely(openProefpool(regio.database.authenticatorUrl, { max: 1, toepassing: 'test' }))
})
afterAll(async () => {
  await db.destroy()
  await regio[Symbol.asyncDispose]()
})

const alsConsulent = <T>(work: Parameters<typeof inGemeente<T>>[2]): Promise<T> =>
  inGemeente(db, { persoonId: regio.persoon('consulent'), schrijfGemeenteId: regio.org.eigen }, work)

/** Texts that would do something if any of them ever became part of a statement. */
const LADINGEN = [
  `'; update app.klok set verschuiving = '9 years'; --`,
  `' or 1=1 --`,
  `') union select voornaam, achternaam from belanghebbende --`,
  `$$; select set_config('app.lees_gemeenten', '{}', true); $$`,
  `%' or tekst like '%`,
  "\\'; drop table dossier; --",
  `"; reset role; --`,
  `{"a":"' || pg_sleep(1) || '"}`,
  '${app.persoon()}',
  `E'\\x27; commit; --`,
]

describe('een tekst die SQL wil zijn', () => {
  it.for(LADINGEN)('blijft een tekst: %s', async (lading) => {
    const telling = 'select count(*)::int as n, (select verschuiving::text from app.klok) as klok from dossier'
    const voor = (await regio.super_.query<{ n: number; klok: string }>(telling)).rows[0]!
    const { dossierId } = await alsConsulent((trx) =>
      insertAanmelding(
        trx,
        BOS,
        {
          gemeenteId: regio.org.eigen,
          kanaal: 'zelf',
          aangemeldOp: '2026-01-02',
          klantmanagerId: null,
          consulentId: null,
          voornaam: lading,
          achternaam: lading,
          geboortedatum: '1990-01-01',
          bsn: lading,
          uitkering: 'geen',
          plan: lading,
          straat: lading,
        },
        (trajectId) => `voorbereidingstraject/${trajectId}`,
      ),
    )
    const { rows } = await regio.super_.query<object>(
      'select voornaam, achternaam, plan, straat from belanghebbende where dossier_id = $1',
      [dossierId],
    )
    expect(rows).toEqual([{ voornaam: lading, achternaam: lading, plan: lading, straat: lading }])
    expect(await alsConsulent((trx) => findCommandoplek(trx, lading))).toBeUndefined()
    const alsId = await alsConsulent((trx) => findTraject(trx, lading)).catch((fout: unknown) => fout)
    expect(alsId).toMatchObject({ code: '22P02' })
    expect(toFoutcode(alsId)).toBe('OnbekendeFout')
    const na = (await regio.super_.query<{ n: number; klok: string }>(telling)).rows[0]!
    expect(na).toEqual({ n: voor.n + 1, klok: voor.klok })
  })

  it('met een teken dat Postgres niet kent krijgt een eigen code', async () => {
    const fout = await alsConsulent((trx) => findCommandoplek(trx, 'a\u0000b')).catch((f: unknown) => f)
    expect(toFoutcode(fout)).toBe('TekstBevatVerbodenTeken')
  })
})

/** What SQL of a stranger could try in a transaction of the app, with the SQLSTATE that stops it. */
const POGINGEN: readonly (readonly [opdracht: string, code: string])[] = [
  ['set role loket_owner', '42501'],
  ['set role loket_poort', '42501'],
  ['set role postgres', '42501'],
  ['set session authorization loket_owner', '42501'],
  [`select set_config('role', 'loket_owner', true)`, '42501'],
  [`select set_config('session_replication_role', 'replica', true)`, '42501'],
  [`copy (select 1) to program 'id'`, '42501'],
  [`copy dossier to '/tmp/dossiers'`, '42501'],
  [`copy notitie (tekst) from '/etc/passwd'`, '42501'],
  [`select pg_read_file('/etc/passwd')`, '42501'],
  [`select pg_ls_dir('/')`, '42501'],
  [`select lo_import('/etc/passwd')`, '42501'],
  [`select lo_export(1, '/tmp/x')`, '42501'],
  [`select pg_reload_conf()`, '42501'],
  [`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'postgres'`, '42501'],
  [`select * from pg_authid`, '42501'],
  [`select * from pg_statistic`, '42501'],
  [`alter system set log_statement = 'all'`, '25001'],
  ['create table lek (id int)', '42501'],
  ['create temp table dossier (id uuid)', '42501'],
  ['create schema lek', '42501'],
  ['create function public.lek() returns int language sql return 1', '42501'],
  ['create extension dblink', '42501'],
  [`create role lek superuser`, '42501'],
  [`alter role loket_app bypassrls`, '42501'],
  ['alter table dossier disable row level security', '42501'],
  ['create policy lek on dossier using (true)', '42501'],
  ['drop policy lees_binnen_context on dossier', '42501'],
  ['comment on table dossier is null', '42501'],
  [`do $$ begin perform app.treed_binnen_als_systeem('%vreemd', '%vreemd'); end $$`, '42501'],
  [`do $$ begin perform app.treed_binnen('%vreemd', null); end $$`, '42501'],
  ['select * from sessie', '42501'],
  ['reset role; select * from sessie', '42601'],
  ['commit; begin; select 1', '42601'],
  [`select 1; select app.treed_binnen('%vreemd', null)`, '42601'],
]

describe('wie SQL kan schrijven in een transactie van de applicatie', () => {
  it.for(POGINGEN)('wordt geweigerd: %s', async ([opdracht, code]) => {
    const poging = alsConsulent((trx) => sql.raw(opdracht.replaceAll('%vreemd', regio.org.vreemd)).execute(trx))
    expect(await weigering(poging)).toBe(code)
  })

  it('krijgt een fout als hij row-level security uitzet, geen rijen', async () => {
    const poging = alsConsulent(async (trx) => {
      await sql.raw('set local row_security = off').execute(trx)
      await trx.selectFrom('dossier').select('id').execute()
    })
    expect(await weigering(poging)).toBe('42501')
  })

  it('verliest zijn context als hij de instellingen terugzet', async () => {
    const poging = alsConsulent(async (trx) => {
      await sql.raw('reset all').execute(trx)
      await trx.selectFrom('dossier').select('id').execute()
    })
    expect(await weigering(poging)).toBe('LK001')
  })

  it('geeft niets door wat hij zelf mag', async () => {
    await alsConsulent((trx) => sql.raw('grant select on dossier to public').execute(trx))
    const { rows } = await regio.super_.query<{ mag: boolean }>(
      `select has_table_privilege('loket_authenticator', 'dossier', 'select') as mag`,
    )
    expect(rows).toEqual([{ mag: false }])
  })

  it('leest over de statistiek en de lopende vragen van een ander niets', async () => {
    await regio.super_.query('analyze')
    const gezien = await alsConsulent(async (trx) => [
      (
        await sql`select * from pg_stats where schemaname = 'public' and tablename in ('dossier', 'notitie', 'belanghebbende')`.execute(
          trx,
        )
      ).rows,
      (await sql`select query from pg_stat_activity where usename = 'postgres'`.execute(trx)).rows,
      (await sql`select * from pg_largeobject_metadata`.execute(trx)).rows,
    ])
    const [statistiek, vragen, objecten] = gezien
    expect([statistiek, objecten]).toEqual([[], []])
    expect(JSON.stringify(vragen)).not.toContain('select')
  })

  it('meldt met NOTIFY alleen ids', async () => {
    const gehoord: string[] = []
    await regio.super_.query('listen loket')
    regio.super_.on('notification', ({ payload }) => gehoord.push(payload ?? ''))
    const eigen = regio.rijen.find((r) => r.tabel === 'dossier' && r.kring === regio.kringen.eigen)!
    await alsConsulent((trx) =>
      trx
        .insertInto('tijdlijn')
        .values({
          dossier_id: String(eigen.waarden['id']),
          soort: 'x',
          sleutel: randomUUID(),
          tekst: kanarie(regio.kringen.eigen),
        })
        .execute(),
    )
    await regio.super_.query('select 1')
    expect(gehoord).toEqual([`${regio.org.eigen}:${String(eigen.waarden['id'])}:tijdlijn`])
  })
})

/**
 * Row-level security is the second wall: whoever writes SQL in a transaction can also write its context (trust.md, R10).
 * So the first wall is that no text ever becomes SQL; these are the only places that build a statement by hand.
 */
const MAG_ZELF_SCHRIJVEN: Readonly<Record<string, string>> = {
  'packages/db/src/gemeente-transactie.ts': 'begin, context and role; ids are checked to be UUIDs',
  'packages/db/src/verbinding.ts': 'the wire itself: hands on what the query builder made',
  'packages/db/src/migreer.ts': 'migrations, from files of the repository',
  'packages/db/src/rollen.ts': 'names and passwords, escaped by the driver',
  'apps/worker/src/proces/verwerk.ts': 'two fixed savepoint statements',
}

describe('geen tekst wordt SQL', () => {
  const GEVAARLIJK =
    /\bsql\.(raw|lit)\b|\bCompiledQuery\b|\b(client|pool|verbinding|super_)\.query\(\s*(`[^`]*\$\{|[^`'"\s)])|\bunsafe\(/
  const zoek = (): string[] =>
    globSync(['packages/*/src/**/*.ts', 'apps/{api,worker}/src/**/*.ts'], { cwd: WORTEL })
      .filter((pad) => !pad.endsWith('.test.ts'))
      .filter((pad) => GEVAARLIJK.test(readFileSync(join(WORTEL, pad), 'utf8')))
      .toSorted()

  it('behalve waar het hier staat', () => {
    expect(zoek().filter((pad) => MAG_ZELF_SCHRIJVEN[pad] === undefined)).toEqual([])
  })

  it.for([
    "sql.raw('select ' + kolom)",
    'sql`order by ${sql.lit(richting)}`',
    'CompiledQuery.raw(tekst)',
    'client.query(`select * from ${tabel}`)',
    'client.query(tekst)',
  ])('en ziet %s', (regel) => {
    expect(GEVAARLIJK.test(regel)).toBe(true)
  })

  it.for(['sql`select ${waarde}`', "client.query('select $1', [a])", 'trx.selectFrom(tabel)'])(
    'en laat %s',
    (regel) => {
      expect(GEVAARLIJK.test(regel)).toBe(false)
    },
  )
})
