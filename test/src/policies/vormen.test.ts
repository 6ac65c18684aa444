import { Client, type DatabaseError } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakRegio, type Regio, weigering } from './regio.ts'
import { kanarie } from './vulling.ts'

/** Every form in which SQL can ask for or reach a row, through the connection and role that the API has. */
let regio: Regio
let client: Client
let vreemd: Record<'dossier' | 'notitie' | 'tijdlijn' | 'document', { id: string; sleutel: string }>

beforeAll(async () => {
  regio = await maakRegio()
  client = new Client({ connectionString: regio.database.authenticatorUrl })
  await client.connect()
  const van = (tabel: string): { id: string; sleutel: string } => {
    const waarden = regio.rijen.find((r) => r.tabel === tabel && r.kring === regio.kringen.vreemd)?.waarden
    return { id: String(waarden?.['id']), sleutel: String(waarden?.['sleutel']) }
  }
  vreemd = { dossier: van('dossier'), notitie: van('notitie'), tijdlijn: van('tijdlijn'), document: van('document') }
})
afterAll(async () => {
  await client.end()
  await regio[Symbol.asyncDispose]()
})

/** As the consulent, who works for `eigen` and not for `vreemd`. */
async function alsConsulent<T>(work: () => Promise<T>): Promise<T> {
  await client.query('begin')
  try {
    await client.query('select app.treed_binnen($1, $2)', [regio.persoon('consulent'), regio.org.eigen])
    await client.query('set local role loket_app')
    return await work()
  } finally {
    await client.query('rollback')
  }
}

const LEZEN: readonly (readonly [vorm: string, sql: string])[] = [
  ['een gewone vraag', 'select * from notitie'],
  ['een id', `select * from notitie where id = '%notitie'`],
  ['een CTE', 'with n as materialized (select * from notitie) select * from n'],
  [
    'een recursieve CTE',
    'with recursive n as (select id, dossier_id, tekst from notitie union select n.id, n.dossier_id, n.tekst from n) select * from n',
  ],
  ['een join', 'select n.tekst, d.nummer from dossier d join notitie n on n.dossier_id = d.id'],
  [
    'een buitenste join',
    `select n.* from (values ('%dossier'::uuid)) v (id) left join notitie n on n.dossier_id = v.id where n.id is not null`,
  ],
  [
    'LATERAL',
    `select x.* from (values ('%dossier'::uuid)) v (id), lateral (select * from notitie n where n.dossier_id = v.id) x`,
  ],
  ['een subvraag', 'select (select string_agg(tekst, chr(10)) from notitie) as tekst'],
  ['een venster', 'select tekst, row_number() over (order by tekst), lag(tekst) over (order by tekst) from notitie'],
  ['een groep', 'select max(tekst), min(tekst), string_agg(tekst, chr(10)) from notitie'],
  ['FOR UPDATE', 'select * from taak for update'],
  ['FOR KEY SHARE SKIP LOCKED', 'select * from taak for key share skip locked'],
  ['TABLE', 'table notitie'],
  ['jsonb', 'select to_jsonb(n) from notitie n'],
  ['xml', `select query_to_xml('select * from notitie', true, false, '')`],
  ['een steekproef', 'select * from notitie tablesample system (100)'],
  ['een systeemkolom', `select tableoid, xmin, ctid, * from notitie`],
  [
    'een functie die een fout met de waarde geeft',
    "select * from notitie where 1 / (case when tekst like '%kanarie-vreemd%' then 0 else 1 end) = 1",
  ],
  [
    'een cast die een fout met de waarde geeft',
    `select * from notitie where case when tekst like 'kanarie-eigen%' or tekst like 'kanarie-ander%' or tekst like 'kanarie-ing%' then true else tekst::integer > 0 end`,
  ],
  ['de statistiek', "select * from pg_stats where schemaname = 'public'"],
  ['een tabel als argument', `select table_to_xml('notitie', true, false, '')`],
  ['een schema als argument', `select schema_to_xml('app', true, false, '')`],
  ['COPY uit een vraag', 'copy (select * from notitie) to stdout'],
  ['een cursor', 'declare c cursor for select * from notitie; fetch all from c'],
]

const SCHRIJVEN: readonly (readonly [vorm: string, sql: string, code: string | number])[] = [
  ['UPDATE op id', `update taak set status = 'gedaan' where gemeente_id = '%vreemd'`, 0],
  [
    'UPDATE met FROM',
    `update taak t set status = 'gedaan' from dossier d where d.id = t.dossier_id and d.gemeente_id = '%vreemd'`,
    0,
  ],
  ['UPDATE met RETURNING', `update dossier set consulent_id = null where id = '%dossier' returning *`, 0],
  [
    'een CTE die schrijft',
    `with w as (update dossier set consulent_id = null where id = '%dossier' returning *) select * from w`,
    0,
  ],
  [
    'MERGE',
    `merge into dossier d using (values ('%dossier'::uuid)) v (id) on d.id = v.id when matched then update set consulent_id = null when not matched then do nothing`,
    0,
  ],
  [
    'INSERT uit een vraag',
    `insert into notitie (dossier_id, soort, feit_op, tekst) select dossier_id, soort, feit_op, tekst from notitie where gemeente_id = '%vreemd'`,
    0,
  ],
  [
    'INSERT bij een vreemd dossier',
    `insert into notitie (dossier_id, soort, feit_op, tekst) values ('%dossier', 'overig', '2026-01-01', 'x')`,
    '23503',
  ],
  [
    'upsert op een vreemd id',
    `insert into notitie (id, dossier_id, soort, feit_op, tekst) select '%notitie', id, 'overig', '2026-01-01', 'x' from dossier limit 1 on conflict (id) do update set tekst = 'x'`,
    '42501',
  ],
  [
    'upsert die niets doet op een vreemd id',
    `insert into notitie (id, dossier_id, soort, feit_op, tekst) select '%notitie', id, 'overig', '2026-01-01', 'x' from dossier limit 1 on conflict do nothing returning *`,
    0,
  ],
  ['een rij verhuizen', `update dossier set gemeente_id = '%vreemd'`, '42501'],
  ['DELETE', `delete from notitie where id = '%notitie'`, '42501'],
  ['DELETE met USING', `delete from notitie n using dossier d where d.id = n.dossier_id`, '42501'],
  [
    'MERGE die verwijdert',
    `merge into notitie n using dossier d on d.id = n.dossier_id when matched then delete`,
    '42501',
  ],
  ['TRUNCATE', 'truncate notitie cascade', '42501'],
  ['LOCK TABLE', 'lock table dossier in access exclusive mode', '42501'],
]

function vulIn(sql: string): string {
  return sql
    .replaceAll('%dossier', vreemd.dossier.id)
    .replaceAll('%notitie', vreemd.notitie.id)
    .replaceAll('%vreemd', regio.org.vreemd)
}

describe('lezen', () => {
  it.for(LEZEN)('door %s geeft niets van een andere gemeente', async ([, sql]) => {
    const uit = await alsConsulent(async () => {
      try {
        const antwoord = await client.query<object>(vulIn(sql))
        return JSON.stringify([antwoord].flat().map(({ rows }): object[] => rows))
      } catch (fout) {
        const { message, detail, where, hint } = fout as DatabaseError
        return JSON.stringify({ message, detail, where, hint })
      }
    })
    expect(uit).not.toContain(kanarie(regio.kringen.vreemd))
    expect(uit).not.toContain(vreemd.notitie.id)
  })

  it('telt alleen de eigen rijen', async () => {
    const eigen = regio.rijen.filter((r) => r.tabel === 'notitie' && r.kring.gemeenteId === regio.org.eigen).length
    const { rows } = await alsConsulent(() => client.query<{ n: number }>('select count(*)::int as n from notitie'))
    expect(rows).toEqual([{ n: eigen }])
  })

  it('houdt een voorbereide vraag bij wie hem nu stelt', async () => {
    const vraag = { name: 'nummers', text: 'select nummer from dossier order by nummer' }
    const lees = async (wie: string): Promise<string> => {
      await client.query('begin')
      await client.query('select app.treed_binnen($1, null)', [regio.persoon(wie)])
      await client.query('set local role loket_app')
      const { rows } = await client.query<{ nummer: string }>(vraag)
      await client.query('commit')
      return rows.map((r) => r.nummer).join(' ')
    }
    // Six times and more: from then on Postgres may keep one plan for all.
    for (let keer = 0; keer < 8; keer += 1) {
      expect(await lees('contactpersoon')).not.toContain(kanarie(regio.kringen.vreemd))
      expect(await lees('vreemde klantmanager')).toBe(`${kanarie(regio.kringen.vreemd)}dossier-nummer`)
    }
  })
})

describe('schrijven', () => {
  it.for(SCHRIJVEN)('door %s raakt niets van een andere gemeente', async ([, sql, verwacht]) => {
    const uit = await alsConsulent(async () => {
      let aantal: number | null = null
      const code = await weigering(
        client.query(vulIn(sql)).then((r) => (aantal = r.command === 'SELECT' ? r.rows.length : r.rowCount)),
      )
      return code ?? aantal
    })
    expect(uit).toBe(verwacht)
  })

  it('leest met COPY FROM geen rijen in, ook geen eigen', async () => {
    const code = await alsConsulent(() => weigering(client.query('copy notitie from stdin')))
    expect(code).toBe('42501')
  })
})
