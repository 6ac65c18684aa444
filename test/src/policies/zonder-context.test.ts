import { SYSTEEM_PERSOON_ID } from '@loket/db'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { als, maakRegio, proef, type Regio, weigering } from './regio.ts'

const GEEN_RECHT = '42501'
const GEEN_CONTEXT = 'LK001'
const INSTELLINGEN = [
  'persoon',
  'soort',
  'bureau',
  'schrijf_gemeente',
  'lees_gemeenten',
  'lees_personen',
  'lees_dossiers',
  'lees_belemmeringen',
]
/** What the narrow role of the worker may read of all gemeenten: ids, kinds, states and what must be delivered. */
const KRUIST = ['commando', 'kwartaalopgave', 'kwartaalresultaat', 'outbox', 'proces', 'wekker']

let regio: Regio
beforeAll(async () => {
  regio = await maakRegio()
})
afterAll(() => regio[Symbol.asyncDispose]())

/** Per table the SQLSTATE of a statement, in a transaction of its own that is rolled back. */
async function codes(
  client: Client,
  tabellen: readonly string[],
  vooraf: string,
  opdracht: (tabel: string) => string,
): Promise<Record<string, string | undefined>> {
  const uit: Record<string, string | undefined> = {}
  for (const tabel of tabellen) {
    await client.query(`begin; ${vooraf}`)
    uit[tabel] = await weigering(client.query(opdracht(tabel)))
    await client.query('rollback')
  }
  return uit
}

const voorElk = (tabellen: readonly string[], code: string): Record<string, string> =>
  Object.fromEntries(tabellen.map((t) => [t, code]))

describe('loket_app zonder context', { timeout: 90_000 }, () => {
  let namen: string[] = []
  beforeAll(() => {
    namen = regio.tabellen.map((t) => t.naam)
  })
  const ALS_APP = 'set local role loket_app'

  it('krijgt van elke tabel een fout', async () => {
    expect(await codes(regio.super_, namen, ALS_APP, (t) => `select 1 from ${t}`)).toEqual(voorElk(namen, GEEN_CONTEXT))
  })

  it('en ook van een rij die er is, hoe hij ook wordt gevraagd', async () => {
    const perId = regio.tabellen.filter((t) => t.kolommen.some((k) => k.naam === 'id')).map((t) => t.naam)
    const rij = (t: string): string =>
      `select 1 from ${t} where id = '${String(regio.rijen.find((r) => r.tabel === t)?.waarden['id'])}'`
    const metUuid = perId.filter((t) => t !== 'outbox')
    expect(await codes(regio.super_, metUuid, ALS_APP, rij)).toEqual(voorElk(metUuid, GEEN_CONTEXT))
  })

  it('en na een transactie die er wel een had, als de instelling een lege tekst is', async () => {
    const consulent = regio.principalen[0]!
    await als(regio.super_, consulent, null, async () => undefined)
    const { rows } = await regio.super_.query<{ persoon: string | null }>(
      `select current_setting('app.persoon', true) as persoon`,
    )
    expect(rows).toEqual([{ persoon: '' }])
    expect(await codes(regio.super_, namen, ALS_APP, (t) => `select 1 from ${t}`)).toEqual(voorElk(namen, GEEN_CONTEXT))
  })

  it('schrijft en wijzigt in geen tabel', async () => {
    const schrijvend = regio.tabellen.filter((t) => t.wijzigbaar.length > 0).map((t) => t.naam)
    const wijzig = (t: string): string => {
      const kolom = regio.tabellen.find((x) => x.naam === t)?.wijzigbaar[0]
      return `update ${t} set ${kolom} = ${kolom}`
    }
    expect(await codes(regio.super_, schrijvend, ALS_APP, wijzig)).toEqual(voorElk(schrijvend, GEEN_CONTEXT))
    const invoegbaar = regio.tabellen.filter((t) => t.invoegbaar.length > 0).map((t) => t.naam)
    expect(await codes(regio.super_, invoegbaar, ALS_APP, (t) => `insert into ${t} default values`)).toEqual(
      voorElk(invoegbaar, GEEN_CONTEXT),
    )
  })

  it.for(['', 'onzin'])('leest met een instelling die "%s" is nooit meer dan met een goede', async (kapot) => {
    const meer: string[] = []
    // One of each group: people of a group differ in whose rows they read, not in which settings decide it.
    const perGroep = new Map(regio.principalen.map((wie) => [wie.groep, wie]))
    for (const wie of perGroep.values()) {
      await als(regio.super_, wie, null, async () => {
        for (const { naam } of regio.tabellen) {
          const lees = async (): Promise<string[]> =>
            (await regio.super_.query<{ plek: string }>(`select ctid::text as plek from ${naam}`)).rows.map(
              (r) => r.plek,
            )
          const goed = new Set(await lees())
          for (const instelling of INSTELLINGEN) {
            await proef(regio.super_, async () => {
              await regio.super_.query('select set_config($1, $2, true)', [`app.${instelling}`, kapot])
              const rijen = await lees().catch(() => [])
              if (rijen.some((plek) => !goed.has(plek))) meer.push(`${wie.naam}: ${naam} zonder ${instelling}`)
            })
          }
        }
      })
    }
    expect(meer).toEqual([])
  })
})

describe('wie niet loket_app is', () => {
  it('leest als loket_authenticator geen tabel van een gemeente', async () => {
    const client = new Client({ connectionString: regio.database.authenticatorUrl })
    await client.connect()
    const namen = regio.tabellen.map((t) => t.naam)
    try {
      expect(await codes(client, namen, '', (t) => `select 1 from ${t}`)).toEqual(voorElk(namen, GEEN_RECHT))
      expect(await codes(client, namen, '', (t) => `delete from ${t}`)).toEqual(voorElk(namen, GEEN_RECHT))
    } finally {
      await client.end()
    }
  })

  it('leest als loket_systeem over alle gemeenten heen wat de relay nodig heeft en meer niet', async () => {
    const client = new Client({ connectionString: regio.database.systeemUrl })
    await client.connect()
    const namen = regio.tabellen.map((t) => t.naam)
    try {
      const gelezen = await codes(client, namen, '', (t) => `select 1 from ${t}`)
      expect(namen.filter((t) => gelezen[t] === undefined).toSorted()).toEqual(KRUIST)
      expect(namen.filter((t) => gelezen[t] !== undefined && gelezen[t] !== GEEN_RECHT)).toEqual([])
      for (const schrijf of ['delete from %', 'insert into % default values'])
        expect(await codes(client, namen, '', (t) => schrijf.replace('%', t))).toEqual(voorElk(namen, GEEN_RECHT))
      const buitenOutbox = regio.tabellen.filter((t) => t.naam !== 'outbox' && t.wijzigbaar.length > 0)
      const kolom = new Map(buitenOutbox.map((t) => [t.naam, t.wijzigbaar[0]]))
      expect(await codes(client, [...kolom.keys()], '', (t) => `update ${t} set ${kolom.get(t)} = null`)).toEqual(
        voorElk([...kolom.keys()], GEEN_RECHT),
      )
    } finally {
      await client.end()
    }
  })

  it('kan als loket_owner zonder context evenmin, want de policies binden ook hem', async () => {
    const namen = regio.tabellen.filter((t) => t.naam !== 'audit_kop').map((t) => t.naam)
    const gelezen = await codes(regio.super_, namen, 'set local role loket_owner', (t) => `select 1 from ${t}`)
    expect(gelezen).toEqual(voorElk(namen, GEEN_CONTEXT))
  })

  it('ziet als loket_poort de kolommen die de deur nodig heeft en geen persoonsgegevens', async () => {
    const { rows } = await regio.super_.query<{ kolom: string }>(
      `select c.relname || '.' || a.attname as kolom from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relname in ('belanghebbende', 'belemmering', 'dossier_sleutel', 'notitie', 'taak', 'tijdlijn', 'document', 'commando')
         and a.attnum > 0 and has_column_privilege('loket_poort', c.oid, a.attnum, 'select') order by 1`,
    )
    expect(rows.map((r) => r.kolom)).toEqual([
      'belanghebbende.bsn_index',
      'belanghebbende.dossier_id',
      'belanghebbende.gemeente_id',
      'commando.echt_op',
      'commando.gemeente_id',
      'commando.id',
      'commando.soort',
      'commando.status',
      'commando.workflow_id',
      // The place of a file is two ids.
      'document.plek',
    ])
  })
})

describe('het systeem', () => {
  it('handelt in precies één gemeente, ook als het een ander noemt', async () => {
    const { rows } = await als(
      regio.super_,
      { naam: 'x', groep: 'systeem', treedBinnen: { persoonId: SYSTEEM_PERSOON_ID, alsSysteemIn: regio.org.vreemd } },
      null,
      () => regio.super_.query<{ gemeente_id: string }>('select distinct gemeente_id from dossier'),
    )
    expect(rows).toEqual([{ gemeente_id: regio.org.vreemd }])
  })
})
