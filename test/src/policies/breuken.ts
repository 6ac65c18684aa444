/** Per demand on the catalogue: SQL that breaks it, and the fault that must be named. */
export const BREUKEN: Readonly<Record<string, readonly (readonly [sql: string, fout: string])[]>> = {
  'elke tabel dwingt row-level security af': [
    ['create table lek (id uuid primary key, gemeente_id uuid not null)', 'lek'],
    ['alter table dossier no force row level security', 'dossier'],
    ['alter table notitie disable row level security', 'notitie'],
    ['create table lek (id uuid) partition by hash (id)', 'lek'],
    [
      'alter table sjabloon enable row level security, force row level security',
      'sjabloon staat voor niets op de lijst',
    ],
  ],
  'elke afgeschermde tabel heeft een policy voor wie haar mag lezen': [
    ['drop policy lees_binnen_context on dossier', 'dossier'],
    [
      'create table lek (id uuid, gemeente_id uuid); alter table lek enable row level security; grant select on lek to loket_app',
      'lek',
    ],
  ],
  'elke policy die toelaat vraagt de context': [
    ["create policy lek on dossier for select using (kanaal = 'uwv')", 'dossier.lek'],
    [
      'create policy lek on notitie for update to loket_app using (gemeente_id = (select app.schrijf_gemeente())) with check (feit_op is not null)',
      'notitie.lek',
    ],
  ],
  'geen policy laat loket_app zonder voorwaarde toe': [
    ['create policy open on dossier for select using (true)', 'dossier.open'],
    ['create policy open on dossier for insert to loket_app with check (true)', 'dossier.open'],
    ['drop policy iedereen_leest on persoon', 'persoon.iedereen_leest staat voor niets op de lijst'],
  ],
  'een policy van de deur geldt niet voor de eigenaar, die haar rechten erft': [
    ['create policy lek on notitie for select to loket_poort using (true)', 'notitie.lek'],
  ],
  'elke view loopt met de rechten van wie vraagt': [
    ['create view lek as select * from dossier', 'lek'],
    ['create view app.lek with (security_barrier) as select * from dossier', 'lek'],
  ],
  'niemand mag een materialized view lezen': [
    ['create materialized view lek as select * from dossier; grant select on lek to loket_app', 'lek door loket_app'],
  ],
  'elke functie met de rechten van haar eigenaar staat op de lijst': [
    ['create function app.lek() returns bigint language sql security definer return 1', 'app.lek'],
    ['create function public.lek() returns bigint language sql security definer return 1', 'public.lek'],
    ['drop function app.beheer_migraties()', 'app.beheer_migraties staat voor niets op de lijst'],
  ],
  'en zoekt nergens dan in vaste schema’s, een tijdelijke tabel het laatst': [
    ['alter function app.treed_binnen(uuid, uuid) reset search_path', 'treed_binnen'],
    ['alter function app.audit_keten() set search_path = pg_catalog, public, app', 'audit_keten'],
  ],
  'PUBLIC voert geen functie van ons uit en heeft nergens een recht op': [
    ['create function app.lek() returns bigint language sql return 1', 'lek'],
    ['grant select (nummer), select on dossier to public', 'dossier'],
    ['grant create on schema public to public', 'public: CREATE'],
    [
      "do $$ begin execute format('grant temporary on database %I to public', current_database()); end $$",
      'database: TEMPORARY',
    ],
  ],
  'niemand dan de eigenaar heeft TRUNCATE, REFERENCES, TRIGGER of MAINTAIN': [
    ['grant truncate on dossier to loket_app', 'loket_app: TRUNCATE op dossier'],
    ['grant references on persoon to loket_authenticator', 'loket_authenticator: REFERENCES op persoon'],
    ['grant trigger on audit to loket_systeem', 'loket_systeem: TRIGGER op audit'],
  ],
  'loket_app verwijdert uit geen tabel van een gemeente': [['grant delete on notitie to loket_app', 'notitie']],
  'gemeente_id is niet in te vullen of te wijzigen': [
    ['grant insert on dossier to loket_app', 'dossier: INSERT'],
    ['grant update (gemeente_id) on outbox to loket_systeem', 'outbox: UPDATE'],
  ],
  'wie iets deed en wanneer het echt was zegt de database zelf': [
    ['grant insert (door_id) on notitie to loket_app', 'notitie.door_id'],
    ['grant update (actor_id) on commando to loket_app', 'commando.actor_id'],
  ],
  'geen rol slaat row-level security over of kan zichzelf meer geven': [
    ['alter role loket_app bypassrls', 'loket_app'],
    ['alter role loket_systeem superuser', 'loket_systeem'],
    ['grant loket_owner to loket_authenticator', 'loket_authenticator wordt loket_owner'],
    ['grant pg_read_all_data to loket_app', 'loket_app wordt pg_read_all_data'],
    ['alter role loket_app login', 'loket_app logt in'],
    ['alter role loket_authenticator inherit', 'loket_authenticator erft'],
  ],
  'loket_owner bezit alles, loket_poort alleen zijn functies': [
    ['alter table notitie owner to loket_app', 'notitie'],
    ['alter function app.nu() owner to loket_poort', 'nu'],
    ['grant create on schema app to loket_app', 'loket_app maakt in app'],
  ],
  'elke verwijzing tussen tabellen van een gemeente draagt gemeente_id aan beide kanten': [
    ['alter table notitie add constraint lek foreign key (dossier_id) references dossier', 'lek'],
  ],
  'elke unieke sleutel van een tabel van een gemeente bevat gemeente_id of is het uuid van de rij': [
    ['create unique index lek on belanghebbende (bsn_index)', 'lek'],
    ['alter table traject add constraint lek unique (dossier_id)', 'lek'],
  ],
  'geen policy vraagt een tabel': [
    [
      'create policy lek on dossier for select using (exists (select from opdracht o where o.dossier_id = dossier.id))',
      'dossier.lek',
    ],
    ['create policy lek on dossier for select using (id in (select dossier_id from opdracht))', 'dossier.lek'],
  ],
  'elke policy vraagt de context eenmaal per statement': [
    ['create policy lek on dossier for select using (gemeente_id = app.schrijf_gemeente())', 'dossier.lek'],
    [
      `create policy lek on dossier for select using (gemeente_id = current_setting('app.schrijf_gemeente')::uuid)`,
      'dossier.lek',
    ],
    [
      'create policy lek on dossier for select using (app.heeft_mandaat(consulent_id, gemeente_id, soort))',
      'dossier.lek',
    ],
  ],
  'elke trigger is van ons': [
    [
      'create trigger lek before update on dossier for each row execute function suppress_redundant_updates_trigger()',
      'dossier.lek',
    ],
  ],
  'geen tabel erft en geen regel herschrijft': [
    ['create table lek () inherits (dossier)', 'lek'],
    ['create rule lek as on delete to audit do instead nothing', 'lek'],
  ],
}
