import type { Client } from 'pg'

/** A column of a table that holds a gemeente's data, as pg_catalog has it. */
export type Kolom = {
  readonly naam: string
  readonly type: string
  readonly magLeeg: boolean
  /** Postgres gives its value and takes none. */
  readonly altijdZelf: boolean
  /** What a check constraint allows; empty when it says nothing. */
  readonly waarden: readonly string[]
}

/** A foreign key: pairs of own column and column of the other table. */
export type Verwijzing = { readonly naar: string; readonly paren: readonly (readonly [string, string])[] }

/** A table with a column gemeente_id behind row-level security. */
export type Huurtabel = {
  readonly naam: string
  readonly kolommen: readonly Kolom[]
  readonly verwijzingen: readonly Verwijzing[]
  /** Columns of the primary key and of unique indexes. */
  readonly uniek: ReadonlySet<string>
  /** Columns that loket_app may insert, and those that it may update. */
  readonly invoegbaar: readonly string[]
  readonly wijzigbaar: readonly string[]
}

/** Tables with a gemeente_id that hold no client data, so that everyone may read them; see OPEN in catalogus.ts. */
const ZONDER_HUUR = ['mandaat']

type Rij = {
  naam: string
  kolommen: (Omit<Kolom, 'waarden'> & { nr: number })[]
  verwijzingen: Verwijzing[]
  uniek: string[]
  controles: string[]
  invoegbaar: string[]
  wijzigbaar: string[]
}

/**
 * Every tenant table of the database, by name, each after the tables that it refers to. Read from pg_catalog, so that a
 * new table is in every test at once.
 */
export async function readHuurtabellen(super_: Client): Promise<readonly Huurtabel[]> {
  const { rows } = await super_.query<Rij>(
    `select c.relname as naam,
       (select json_agg(json_build_object('nr', a.attnum, 'naam', a.attname, 'type', t.typname, 'magLeeg', not a.attnotnull,
          'altijdZelf', a.attidentity = 'a' or a.attgenerated <> '') order by a.attnum)
        from pg_attribute a join pg_type t on t.oid = a.atttypid
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as kolommen,
       coalesce((select json_agg(json_build_object('naar', k.confrelid::regclass::text, 'paren',
          (select json_agg(json_build_array(e.attname, v.attname)) from unnest(k.conkey, k.confkey) u (e, v)
             join pg_attribute e on e.attrelid = k.conrelid and e.attnum = u.e
             join pg_attribute v on v.attrelid = k.confrelid and v.attnum = u.v)))
        from pg_constraint k where k.conrelid = c.oid and k.contype = 'f'), '[]') as verwijzingen,
       coalesce((select json_agg(distinct a.attname) from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
        where i.indrelid = c.oid and i.indisunique), '[]') as uniek,
       coalesce((select json_agg(pg_get_constraintdef(k.oid)) from pg_constraint k where k.conrelid = c.oid and k.contype = 'c'), '[]') as controles,
       coalesce((select json_agg(a.attname) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
          and has_column_privilege('loket_app', c.oid, a.attnum, 'insert')), '[]') as invoegbaar,
       coalesce((select json_agg(a.attname) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
          and has_column_privilege('loket_app', c.oid, a.attnum, 'update')), '[]') as wijzigbaar
     from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> all ($1)
       and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'gemeente_id' and not a.attisdropped)
     order by c.relname`,
    [ZONDER_HUUR],
  )
  return inVolgorde(rows.map(toHuurtabel))
}

function toHuurtabel(rij: Rij): Huurtabel {
  const waarden = new Map(rij.controles.flatMap(readWaarden))
  return {
    ...rij,
    kolommen: rij.kolommen.map(({ naam, type, magLeeg, altijdZelf }) => ({
      naam,
      type,
      magLeeg,
      altijdZelf,
      waarden: waarden.get(naam) ?? [],
    })),
    uniek: new Set(rij.uniek),
  }
}

/** The column and the values of a check of the form `kolom in ('a', 'b')`. */
function readWaarden(controle: string): [string, string[]][] {
  const deel = /^CHECK \(\((\w+) = ANY \(ARRAY\[([^\]]*)\]\)\)\)$/.exec(controle)
  if (deel?.[1] === undefined || deel[2] === undefined) {
    const een = /^CHECK \(\((\w+) = '([^']*)'::text\)\)$/.exec(controle)
    return een?.[1] === undefined || een[2] === undefined ? [] : [[een[1], [een[2]]]]
  }
  return [[deel[1], [...deel[2].matchAll(/'([^']*)'/g)].map((m) => m[1] ?? '')]]
}

function inVolgorde(tabellen: readonly Huurtabel[]): readonly Huurtabel[] {
  const namen = new Set(tabellen.map((t) => t.naam))
  const gedaan = new Set<string>()
  const volgorde: Huurtabel[] = []
  while (volgorde.length < tabellen.length) {
    const kan = tabellen.filter(
      (t) =>
        !gedaan.has(t.naam) &&
        t.verwijzingen.every((v) => !namen.has(v.naar) || v.naar === t.naam || gedaan.has(v.naar)),
    )
    if (kan.length === 0) throw new Error('De tabellen verwijzen in een kring naar elkaar')
    for (const t of kan) gedaan.add(t.naam)
    volgorde.push(...kan)
  }
  return volgorde
}
