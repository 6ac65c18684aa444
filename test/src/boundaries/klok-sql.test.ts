import { describe, expect, it } from 'vitest'
import { WORTEL } from '../opzet/env.ts'
import { checkKlokInSql } from './klok-sql.ts'
import { findKlokLezingen } from './klok-taal.ts'
import { makeProefboom } from './proefboom.ts'

const GEWEIGERD = [
  'select now()',
  'select NOW ( )',
  'select pg_catalog.now()',
  'create table t (op timestamptz not null default now())',
  'select current_date',
  'select current_timestamp(3)',
  'select a from t where b < CURRENT_TIMESTAMP',
  'select clock_timestamp()',
  'select statement_timestamp(), 1',
  'select transaction_timestamp()',
  'select timeofday()',
  'select localtimestamp',
  'select localtime',
  'select current_time',
  "select 'now'::timestamptz",
  "select 'today'::date + 1",
  "select timestamptz 'now'",
  "select date 'tomorrow'",
  "select cast('now' as timestamptz)",
  'select age(geboortedatum)',
  'select age(b.ingang::date)',
]

const TOEGESTAAN = [
  'select app.nu(), app.echte_tijd(), app.vandaag()',
  '-- now() is klok alone\nselect 1',
  '/* current_date\n clock_timestamp() */ select 1',
  'select nu.now_is_geen_functie from nu',
  "select 'nu' as now",
  'select eind_current_date from t',
  'select age(app.nu(), b.ingang), app.age(x), page(1)',
]

describe('één klok in SQL', () => {
  it.for(GEWEIGERD)('weigert %s', (sql) => {
    expect(findKlokLezingen(sql)).toHaveLength(1)
  })

  it.for(TOEGESTAAN)('laat door: %s', (sql) => {
    expect(findKlokLezingen(sql)).toEqual([])
  })

  it('noemt bestand en regel, en laat alleen de migratie van klok lezen', () => {
    using boom = makeProefboom()
    boom.schrijf('packages/db/migrations/0001-klok.sql', 'select now();\n')
    boom.schrijf('packages/db/migrations/0002-dossier.sql', 'create table t (\n  op timestamptz default now()\n);\n')
    expect(checkKlokInSql(boom.map)).toEqual([
      'packages/db/migrations/0002-dossier.sql:2: now() leest een andere klok dan klok; schrijf app.nu() of app.echte_tijd()',
    ])
  })

  it('vindt de migraties van deze repository', () => {
    expect(checkKlokInSql(WORTEL)).toEqual([])
  })
})
