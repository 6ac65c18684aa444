import pg from 'pg'

const TYPES: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  date: 'string',
  timestamptz: 'string',
  interval: 'string',
  bool: 'boolean',
  int4: 'number',
  int8: 'number',
  jsonb: 'Json',
  bytea: 'Buffer',
}

type Kolom = { tabel: string; naam: string; type: string; leeg: boolean; standaard: boolean; altijd: boolean }

/**
 * Draws the TypeScript of the tables from pg_catalog, so that the types cannot differ from the migrations (a test
 * compares). In: a superuser's URL of a migrated database. Out: the whole text of schema.ts.
 */
export async function tekenSchema(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Kolom>(`
      select c.relname as tabel, a.attname as naam, t.typname as type, not a.attnotnull as leeg, a.atthasdef as standaard,
             a.attidentity = 'a' as altijd
      from pg_class c join pg_attribute a on a.attrelid = c.oid join pg_type t on t.oid = a.atttypid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like 'kysely%' and a.attnum > 0 and not a.attisdropped
      order by c.relname, a.attnum`)
    return draw(Map.groupBy(rows, (r) => r.tabel))
  } finally {
    await client.end()
  }
}

function draw(tabellen: ReadonlyMap<string, readonly Kolom[]>): string {
  const regels = [
    '// Drawn from the migrations by scripts/genereer-schema.ts; a test compares it with the database.',
    "import type { ColumnType, Generated } from 'kysely'",
    '',
    'export type JsonWaarde = string | number | boolean | null | { [sleutel: string]: JsonWaarde } | JsonWaarde[]',
    'type Json = ColumnType<JsonWaarde, string, string>',
    '',
  ]
  for (const [tabel, kolommen] of tabellen) {
    regels.push(`export type ${toNaam(tabel)}Tabel = {`)
    for (const k of kolommen) regels.push(`  ${k.naam}: ${toType(k)}`)
    regels.push('}', '')
  }
  regels.push('export type Database = {')
  for (const tabel of tabellen.keys()) regels.push(`  ${tabel}: ${toNaam(tabel)}Tabel`)
  regels.push('}', '')
  return regels.join('\n')
}

function toNaam(tabel: string): string {
  return tabel.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

function toType(k: Kolom): string {
  const basis = TYPES[k.type]
  if (basis === undefined)
    throw new Error(`Kolom ${k.tabel}.${k.naam} heeft een type dat schema-tekening niet kent: ${k.type}`)
  if (k.naam === 'gemeente_id' && k.standaard) return 'ColumnType<string, never, never>'
  if (basis === 'Json') {
    const lees = k.leeg ? 'JsonWaarde | null' : 'JsonWaarde'
    const schrijf = k.leeg ? 'string | null' : 'string'
    return k.leeg || k.standaard ? `ColumnType<${lees}, ${schrijf} | undefined, ${schrijf}>` : 'Json'
  }
  const waarde = k.leeg ? `${basis} | null` : basis
  return k.standaard || k.altijd ? `Generated<${waarde}>` : waarde
}
