import type { Client } from 'pg'

/** Tables without row-level security of their own, each with the reason why that is safe. */
const OPEN: Readonly<Record<string, string>> = {
  organisatie: 'who exists; no client data',
  gemeente: 'who exists; no client data',
  bureau: 'who exists; no client data',
  persoon_rol: 'who works where; no client data',
  mandaat: 'who may decide for whom; public by law (Awb 10:5)',
  parameter: 'national numbers',
  product: 'the productenboek',
  regioresultaat: 'means over enough gemeenten',
  stapproduct: 'which product a step of a template yields',
  tarief: 'prices for all members',
  sjabloon: 'templates of a traject; no client data',
  rol_soort: 'a fixed list',
  sessie: 'granted to the authenticator alone, which finds a session by the hash of its id',
  kysely_migration: 'names of migrations',
  kysely_migration_lock: 'granted to nobody',
}

/** Functions that run as their owner, each with what it guards by itself. */
export const DEFINER: Readonly<Record<string, string>> = {
  'app.treed_binnen': 'the door: executable by the authenticator alone',
  'app.audit_keten': 'trigger: the chain of the gemeente of the context',
  'app.is_beheerder': 'answers about the person of the context',
  'app.beheer_commandos': 'ids and kinds, of the gemeenten of the context, for a beheerder',
  'app.beheer_uitgaand': 'ids and kinds, of the gemeenten of the context, for a beheerder',
  'app.beheer_probeer_opnieuw': 'one row in the gemeente of the transaction, for a beheerder',
  'app.beheer_keten': 'numbers, of the gemeenten of the context, for a beheerder',
  'app.beheer_migraties': 'names of migrations, for a beheerder',
  'app.bekende_plekken':
    'which of the named places of the document store are known; executable by the authenticator alone',
  'app.verzet_klok': 'one step of the clock, never back or past the target; executable by the system alone',
  'app.dossiers_met_bsn': 'numbers and states, in the gemeente of the transaction, by blind index',
}

/** Foreign keys between tenant tables that do without gemeente_id. */
const VERWIJST_ZONDER_GEMEENTE: Readonly<Record<string, string>> = {}

/** Unique keys of tenant tables that hold neither gemeente_id nor a uuid of the row itself. */
const UNIEK_ZONDER_GEMEENTE: Readonly<Record<string, string>> = {
  proces_pkey: 'a workflow id is a kind and a uuid',
  outbox_pkey: 'a number that Postgres gives out and that nobody may choose',
}

/** Policies that ask a table. Each is asked once per statement or once per inserted row, never per row that is read. */
const VRAAGT_EEN_TABEL: Readonly<Record<string, string>> = {
  'waarneming.waarnemer_van_eigen_organisatie': 'insert of one row; persoon holds no client data',
  'melding.bureau_meldt_signaal': 'insert of one row, of a dossier that the bureau may read',
  'taak.waarnemer_leest_taken': 'a set that is computed once per statement',
  'document.klantmanager_leest_wat_hij_beslist': 'a set that is computed once per statement',
}

/** Policies that call a function of ours other than in the form that is asked once per statement. */
const VRAAGT_PER_RIJ: Readonly<Record<string, string>> = {
  'taak.waarnemer_leest_taken': 'inside a set that is computed once per statement',
  'melding.bureau_meldt_signaal': 'insert of one row, of a dossier that the bureau may read',
  'levering.klantmanager_leest_wat_hij_beslist': 'asked last, of submitted leveringen of own clients alone',
}

/** Policies without a fence at all, for a narrow role. */
const MAG_ALLES_LEZEN = ['loket_poort', 'loket_systeem', 'loket_owner']

type Rij = Record<string, string>

/** One demand on the catalogue: a query that gives a row `fout` per thing that is not so. */
export type Eis = { readonly naam: string; readonly sql: string; readonly behalve?: Readonly<Record<string, string>> }

const VAN_ONS = `('public'::regnamespace, 'app'::regnamespace)`
const ONZE_ROLLEN = `('loket_owner', 'loket_app', 'loket_poort', 'loket_authenticator', 'loket_systeem')`
const HEEFT_GEMEENTE = (oid: string): string =>
  `exists (select from pg_attribute g where g.attrelid = ${oid} and g.attname = 'gemeente_id' and not g.attisdropped)`

/** What pg_catalog must say of every table, view, function, grant, policy and key (R1-R6, R8, R11, R12, R17, R21). */
export const EISEN: readonly Eis[] = [
  {
    naam: 'elke tabel dwingt row-level security af',
    behalve: OPEN,
    sql: `select c.relname as fout from pg_class c where c.relnamespace in ${VAN_ONS} and c.relkind in ('r', 'p', 'f')
      and not (c.relrowsecurity and c.relforcerowsecurity) and c.oid <> 'app.klok'::regclass`,
  },
  {
    naam: 'elke afgeschermde tabel heeft een policy voor wie haar mag lezen',
    sql: `select c.relname as fout from pg_class c where c.relnamespace in ${VAN_ONS} and c.relrowsecurity
      and has_any_column_privilege('loket_app', c.oid, 'select')
      and not exists (select from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname and p.permissive = 'PERMISSIVE'
        and p.cmd in ('ALL', 'SELECT') and p.roles && '{public,loket_app}'::name[])`,
  },
  {
    naam: 'elke policy die toelaat vraagt de context',
    sql: `select tablename || '.' || policyname as fout from pg_policies
      where permissive = 'PERMISSIVE' and not (roles <@ '{${MAG_ALLES_LEZEN.join(',')}}'::name[]) and policyname <> 'iedereen_leest'
        and (coalesce(qual, with_check) !~ 'app\\.' or coalesce(with_check, qual) !~ 'app\\.')`,
  },
  {
    naam: 'geen policy laat loket_app zonder voorwaarde toe',
    sql: `select tablename || '.' || policyname as fout from pg_policies
      where permissive = 'PERMISSIVE' and not (roles <@ '{${MAG_ALLES_LEZEN.join(',')}}'::name[])
        and (coalesce(qual, with_check) = 'true' or with_check = 'true')`,
    behalve: {
      'persoon.iedereen_leest': 'who works where; no client data',
      'waarneming.iedereen_leest': 'who replaces whom; no client data',
    },
  },
  {
    naam: 'een policy van de deur geldt niet voor de eigenaar, die haar rechten erft',
    sql: `select tablename || '.' || policyname as fout from pg_policies
      where 'loket_poort' = any (roles) and coalesce(qual, with_check) !~ 'CURRENT_USER = ''loket_poort'''`,
  },
  {
    naam: 'elke view loopt met de rechten van wie vraagt',
    sql: `select c.relname as fout from pg_class c where c.relnamespace in ${VAN_ONS} and c.relkind = 'v'
      and not coalesce('security_invoker=true' = any (c.reloptions), false)`,
  },
  {
    naam: 'niemand mag een materialized view lezen',
    sql: `select c.relname || ' door ' || r.rolname as fout from pg_class c, pg_roles r
      where c.relkind = 'm' and r.rolname in ${ONZE_ROLLEN} and r.rolname <> 'loket_owner' and has_table_privilege(r.oid, c.oid, 'select')`,
  },
  {
    naam: 'elke functie met de rechten van haar eigenaar staat op de lijst',
    behalve: DEFINER,
    sql: `select n.nspname || '.' || p.proname as fout from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')`,
  },
  {
    naam: 'en zoekt nergens dan in vaste schema’s, een tijdelijke tabel het laatst',
    sql: `select p.proname as fout from pg_proc p where p.prosecdef and p.pronamespace in ${VAN_ONS}
      and not coalesce('search_path=pg_catalog, public, app, pg_temp' = any (p.proconfig), false)`,
  },
  {
    naam: 'PUBLIC voert geen functie van ons uit en heeft nergens een recht op',
    sql: `select p.proname as fout from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
        where p.pronamespace in ${VAN_ONS} and a.grantee = 0
      union all select c.relname from pg_class c, aclexplode(c.relacl) a where c.relnamespace in ${VAN_ONS} and a.grantee = 0
      union all select n.nspname || ': ' || a.privilege_type from pg_namespace n, aclexplode(n.nspacl) a
        where n.oid in ${VAN_ONS} and a.grantee = 0 and not (n.nspname = 'public' and a.privilege_type = 'USAGE')
      union all select 'database: ' || a.privilege_type from pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
        where d.datname = current_database() and a.grantee = 0`,
  },
  {
    naam: 'niemand dan de eigenaar heeft TRUNCATE, REFERENCES, TRIGGER of MAINTAIN',
    sql: `select r.rolname || ': ' || v.recht || ' op ' || c.relname as fout from pg_class c, pg_roles r, unnest('{TRUNCATE,REFERENCES,TRIGGER,MAINTAIN}'::text[]) v (recht)
      where c.relnamespace in ${VAN_ONS} and c.relkind in ('r', 'p', 'v', 'm') and r.rolname in ${ONZE_ROLLEN} and r.rolname <> 'loket_owner'
        and has_table_privilege(r.oid, c.oid, v.recht)`,
  },
  {
    naam: 'loket_app verwijdert uit geen tabel van een gemeente',
    sql: `select c.relname as fout from pg_class c where c.relnamespace in ${VAN_ONS} and c.relkind in ('r', 'p') and ${HEEFT_GEMEENTE('c.oid')}
      and has_table_privilege('loket_app', c.oid, 'delete')`,
  },
  {
    naam: 'gemeente_id is niet in te vullen of te wijzigen',
    sql: `select c.relname || ': ' || v.recht as fout from pg_class c, unnest('{INSERT,UPDATE}'::text[]) v (recht), pg_roles r
      where c.relnamespace in ${VAN_ONS} and c.relkind in ('r', 'p') and ${HEEFT_GEMEENTE('c.oid')} and r.rolname in ${ONZE_ROLLEN} and r.rolname <> 'loket_owner'
        and has_column_privilege(r.oid, c.oid, 'gemeente_id', v.recht)`,
  },
  {
    naam: 'wie iets deed en wanneer het echt was zegt de database zelf',
    sql: `select c.relname || '.' || a.attname as fout from pg_class c join pg_attribute a on a.attrelid = c.oid
        join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where c.relnamespace in ${VAN_ONS} and pg_get_expr(d.adbin, d.adrelid) in ('app.persoon()', 'app.echte_tijd()')
        and (has_column_privilege('loket_app', c.oid, a.attnum, 'insert') or has_column_privilege('loket_app', c.oid, a.attnum, 'update'))`,
  },
  {
    naam: 'geen rol slaat row-level security over of kan zichzelf meer geven',
    sql: `select rolname as fout from pg_roles where rolname like 'loket%'
        and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
      union all select m.rolname || ' wordt ' || g.rolname from pg_auth_members l join pg_roles m on m.oid = l.member join pg_roles g on g.oid = l.roleid
        where m.rolname like 'loket%' and (m.rolname, g.rolname) not in (('loket_authenticator', 'loket_app'), ('loket_systeem', 'loket_app'), ('loket_owner', 'loket_poort'))
      union all select rolname || ' logt in' from pg_roles where rolname in ('loket_owner', 'loket_app', 'loket_poort') and rolcanlogin
      union all select rolname || ' erft' from pg_roles where rolname in ('loket_authenticator', 'loket_systeem') and rolinherit`,
  },
  {
    naam: 'loket_owner bezit alles, loket_poort alleen zijn functies',
    sql: `select c.relname as fout from pg_class c where c.relnamespace in ${VAN_ONS} and c.relowner <> 'loket_owner'::regrole
      union all select p.proname from pg_proc p where p.pronamespace in ${VAN_ONS} and p.proowner <> 'loket_owner'::regrole
        and not (p.prosecdef and p.proowner = 'loket_poort'::regrole)
      union all select r.rolname || ' maakt in ' || n.nspname from pg_namespace n, pg_roles r
        where n.oid in ${VAN_ONS} and r.rolname in ${ONZE_ROLLEN} and r.rolname <> 'loket_owner' and has_schema_privilege(r.oid, n.oid, 'create')`,
  },
  {
    naam: 'elke verwijzing tussen tabellen van een gemeente draagt gemeente_id aan beide kanten',
    behalve: VERWIJST_ZONDER_GEMEENTE,
    sql: `select k.conname as fout from pg_constraint k
      where k.contype = 'f' and k.connamespace in ${VAN_ONS} and ${HEEFT_GEMEENTE('k.conrelid')} and ${HEEFT_GEMEENTE('k.confrelid')}
        and not exists (select from unnest(k.conkey, k.confkey) u (van, naar)
          join pg_attribute v on v.attrelid = k.conrelid and v.attnum = u.van and v.attname = 'gemeente_id'
          join pg_attribute n on n.attrelid = k.confrelid and n.attnum = u.naar and n.attname = 'gemeente_id')`,
  },
  {
    naam: 'elke unieke sleutel van een tabel van een gemeente bevat gemeente_id of is het uuid van de rij',
    behalve: UNIEK_ZONDER_GEMEENTE,
    sql: `select i.indexrelid::regclass::text as fout from pg_index i join pg_class c on c.oid = i.indrelid
      where i.indisunique and c.relnamespace = 'public'::regnamespace and ${HEEFT_GEMEENTE('c.oid')} and c.relname <> 'mandaat'
        and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attnum = any (i.indkey) and a.attname = 'gemeente_id')
        and not (i.indisprimary and i.indnkeyatts = 1
          and exists (select from pg_attribute a where a.attrelid = c.oid and a.attnum = i.indkey[0] and a.atttypid = 'uuid'::regtype and a.attname = 'id'))`,
  },
  {
    naam: 'geen policy vraagt een tabel',
    behalve: VRAAGT_EEN_TABEL,
    sql: `select tablename || '.' || policyname as fout from pg_policies
      where schemaname in ('public', 'app') and concat(qual, ' ', with_check) ~* '(exists|\\mfrom\\M|\\min\\M\\s*\\(\\s*select)'`,
  },
  {
    naam: 'elke policy vraagt de context eenmaal per statement',
    behalve: VRAAGT_PER_RIJ,
    sql: `select tablename || '.' || policyname as fout from pg_policies where schemaname in ('public', 'app')
      and regexp_replace(concat(qual, ' ', with_check), '\\( SELECT app\\.\\w+\\(\\) AS \\w+\\)', '', 'g') ~ 'app\\.\\w+\\s*\\(|current_setting'`,
  },
  {
    naam: 'elke trigger is van ons',
    sql: `select t.tgrelid::regclass || '.' || t.tgname as fout from pg_trigger t join pg_proc p on p.oid = t.tgfoid
      where not t.tgisinternal and p.pronamespace <> 'app'::regnamespace`,
  },
  {
    naam: 'geen tabel erft en geen regel herschrijft',
    sql: `select inhrelid::regclass::text as fout from pg_inherits where inhparent in (select oid from pg_class where relkind in ('r', 'f'))
      union all select r.rulename from pg_rewrite r join pg_class c on c.oid = r.ev_class where c.relnamespace in ${VAN_ONS} and r.rulename <> '_RETURN'`,
  },
]

/** What is not as the demand says, except what its list allows; an entry of the list that fits nothing is a fault too. */
export async function check(super_: Client, eis: Eis): Promise<readonly string[]> {
  const { rows } = await super_.query<Rij>(eis.sql)
  const gevonden = new Set(rows.map((r) => r['fout'] ?? ''))
  const behalve = Object.keys(eis.behalve ?? {})
  const ongebruikt = behalve.filter((naam) => !gevonden.has(naam)).map((naam) => `${naam} staat voor niets op de lijst`)
  return [...[...gevonden].filter((naam) => !behalve.includes(naam)), ...ongebruikt].toSorted()
}
