-- One clock and one context. Legal time is asked here and nowhere else; every later policy reads the context that
-- app.treed_binnen sets for one transaction. A query without that context is an error, never an empty answer.
create schema app;
grant usage on schema app to loket_app, loket_authenticator, loket_systeem, loket_poort;
grant usage on schema public to loket_app, loket_authenticator, loket_systeem, loket_poort;
alter default privileges revoke execute on functions from public;

create table app.klok (
  enig boolean primary key default true constraint klok_is_enig check (enig),
  verschuiving interval not null default interval '0'
);
insert into app.klok default values;
grant select on app.klok to loket_app, loket_authenticator, loket_systeem, loket_poort;

create function app.echte_tijd() returns timestamptz language sql volatile
  return clock_timestamp();
comment on function app.echte_tijd() is 'The wall clock: for leases, sessions, time-outs and logs; never for a legal term.';

create function app.nu() returns timestamptz language sql stable
  -- In UTC, where a day has 24 hours: else the zone of the session would move legal time by an hour across a change of clocks.
  return (select ((now() at time zone 'UTC') + verschuiving) at time zone 'UTC' from app.klok);
comment on function app.nu() is 'Legal time: the wall clock at the start of the transaction plus the shift of the region.';

create function app.vandaag() returns date language sql stable
  return (app.nu() at time zone 'Europe/Amsterdam')::date;

-- R9 of trust.md: after a transaction a local setting is the empty string, not null; both are refused.
create function app.context(naam text) returns text language plpgsql stable as $$
declare waarde text := current_setting('app.' || naam, true);
begin
  if waarde is null or waarde = '' then
    raise exception 'Geen context: %', naam using errcode = 'LK001';
  end if;
  return waarde;
end $$;

create function app.persoon() returns uuid language sql stable return app.context('persoon')::uuid;
-- A kind that nobody knows is none, so that `soort <> 'bureau'` does not let it through.
create function app.soort() returns text language sql stable
  return (select s from unnest(array['centraal', 'bureau', 'lid', 'systeem']) s where s = app.context('soort'));
create function app.bureau() returns uuid language sql stable return app.context('bureau')::uuid;
create function app.schrijf_gemeente() returns uuid language sql stable return app.context('schrijf_gemeente')::uuid;
-- The gemeenten whose dossiers may be read without personal data (members, and central staff).
create function app.lees_gemeenten() returns uuid[] language sql stable return app.context('lees_gemeenten')::uuid[];
-- The gemeenten whose personal data may be read (central staff within mandaat).
create function app.lees_personen() returns uuid[] language sql stable return app.context('lees_personen')::uuid[];
-- Single dossiers: of a bureau through its opdrachten, of a klantmanager through own clients.
create function app.lees_dossiers() returns uuid[] language sql stable return app.context('lees_dossiers')::uuid[];
-- Dossiers whose belemmeringen were opened to this bureau by a decision.
create function app.lees_belemmeringen() returns uuid[] language sql stable return app.context('lees_belemmeringen')::uuid[];

grant execute on all functions in schema app to loket_app, loket_systeem, loket_authenticator, loket_poort;

-- Puts a tenant table behind its fence. `lezen` names who may read:
--   gemeente   : members see their own, plus the dossiers of a bureau or klantmanager
--   personen   : personal data: central staff, plus the dossiers of a bureau or klantmanager
--   intern     : central staff alone
--   opdracht   : central staff, plus the bureau of the row
-- `schrijvers` are the kinds of principals beside the system that may write; `wijzigbaar` the columns that may change.
-- The column gemeente_id is never granted: its default is the one gemeente of the transaction. Neither is who did it and
-- when it was registered: the database says so itself.
-- Nobody changes what one may not read: staff that reads no clients writes about none, and a member changes the personal
-- data of own clients alone (an UPDATE without a condition asks for no right to read).
create procedure app.scherm_af(tabel text, lezen text, schrijvers text[], wijzigbaar text[] default '{}') language plpgsql as $$
declare
  invoegbaar text;
  dossierkolom text := case when tabel = 'dossier' then 'id' else 'dossier_id' end;
  lezer text;
  schrijver text;
  wijziger text;
begin
  lezer := case lezen
    when 'gemeente' then format('gemeente_id = any ((select app.lees_gemeenten())::uuid[]) or %I = any ((select app.lees_dossiers())::uuid[])', dossierkolom)
    when 'personen' then format('gemeente_id = any ((select app.lees_personen())::uuid[]) or %I = any ((select app.lees_dossiers())::uuid[])', dossierkolom)
    when 'intern' then 'gemeente_id = any ((select app.lees_personen())::uuid[])'
    when 'opdracht' then 'gemeente_id = any ((select app.lees_personen())::uuid[]) or bureau_id = (select app.bureau())'
    when 'deelnemer' then 'gemeente_id = any ((select app.lees_gemeenten())::uuid[])'
  end;
  schrijver := format('gemeente_id = (select app.schrijf_gemeente()) and (select app.soort()) = any (%L::text[])', schrijvers || 'systeem'::text);
  if 'bureau' = any (schrijvers) then
    schrijver := schrijver || format(' and ((select app.soort()) <> ''bureau'' or %I = any ((select app.lees_dossiers())::uuid[]))', dossierkolom);
  end if;
  if 'centraal' = any (schrijvers) and lezen <> 'deelnemer' then
    schrijver := schrijver || ' and ((select app.soort()) <> ''centraal'' or gemeente_id = any ((select app.lees_personen())::uuid[]))';
  end if;
  wijziger := schrijver;
  if 'lid' = any (schrijvers) and lezen = 'personen' then
    wijziger := wijziger || format(' and ((select app.soort()) <> ''lid'' or %I = any ((select app.lees_dossiers())::uuid[]))', dossierkolom);
  end if;
  select string_agg(quote_ident(attname), ', ' order by attnum) into invoegbaar
    from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
    where attrelid = tabel::regclass and attnum > 0 and not attisdropped and attname <> 'gemeente_id' and attgenerated = ''
      and coalesce(pg_get_expr(adbin, adrelid), '') not in ('app.persoon()', 'app.echte_tijd()')
      and not (atthasdef and attname ~ '^(geregistreerd|ingevoerd|gemeld|besloten)_op$');
  execute format('alter table %I enable row level security', tabel);
  execute format('alter table %I force row level security', tabel);
  execute format('create policy lees_binnen_context on %I for select to loket_app, loket_owner using (%s)', tabel, lezer);
  execute format('create policy voeg_toe_binnen_context on %I for insert to loket_app, loket_owner with check (%s)', tabel, schrijver);
  execute format('grant select, insert (%s) on %I to loket_app', invoegbaar, tabel);
  if wijzigbaar <> '{}' then
    execute format('create policy wijzig_binnen_context on %I for update to loket_app, loket_owner using (%s) with check (%s)', tabel, wijziger, wijziger);
    execute format('grant update (%s) on %I to loket_app', (select string_agg(quote_ident(k), ', ') from unnest(wijzigbaar) k), tabel);
  end if;
end $$;
