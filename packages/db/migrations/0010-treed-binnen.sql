-- The door. One call sets the whole context of a transaction from what the record says today about this person, so that a
-- role, a mandaat or an opdracht that ended counts from the next request. It runs as loket_poort, a role that may read just
-- the tables named here; loket_app may not call it, so a statement inside a request cannot become somebody else.
-- loket_owner owns the door and so inherits the rights of loket_poort; the policies name who asks, or the owner would read all.
create policy poort_leest on dossier for select to loket_poort using (current_user = 'loket_poort');
create policy poort_leest on opdracht for select to loket_poort using (current_user = 'loket_poort');
create policy poort_leest on inzage for select to loket_poort using (current_user = 'loket_poort');
grant select (id, gemeente_id, klantmanager_id) on dossier to loket_poort;
grant select (gemeente_id, dossier_id, bureau_id, status) on opdracht to loket_poort;
grant select (dossier_id, bureau_id, ingetrokken_op) on inzage to loket_poort;

-- p_soort_rollen: the roles of each kind, given by the caller's table of roles (contracts), as {"consulent":"centraal",…}.
create table rol_soort (
  rol text primary key,
  soort text not null constraint rol_soort_bekend check (soort in ('centraal', 'bureau', 'lid'))
);
-- What no person does, the system does, under a name of its own, so that audit and timeline never guess.
insert into organisatie (id, soort, code, afkorting, naam) values ('00000000-0000-7000-8000-000000000001', 'platform', 'LOKET', 'LOK', 'Zelfstandigenloket');
insert into persoon (id, sub, naam, email, organisatie_id, actief)
  values ('00000000-0000-7000-8000-000000000002', 'systeem', 'Het systeem', 'systeem@loket.invalid', '00000000-0000-7000-8000-000000000001', false);

insert into rol_soort values
  ('consulent', 'centraal'), ('administratief_medewerker', 'centraal'), ('beslisser', 'centraal'), ('teamleider', 'centraal'),
  ('debiteurenbeheer', 'centraal'), ('contractmanager', 'centraal'), ('financieel_medewerker', 'centraal'), ('functioneel_beheerder', 'centraal'),
  ('adviseur', 'bureau'), ('coach', 'bureau'), ('bureau_administratie', 'bureau'),
  ('contactpersoon', 'lid'), ('klantmanager', 'lid'), ('beleidsmedewerker', 'lid'), ('accountant', 'lid');
grant select on rol_soort to loket_app, loket_authenticator, loket_poort, loket_systeem;
alter table persoon_rol add constraint persoon_rol_bekend foreign key (rol) references rol_soort on delete restrict;

create function app.treed_binnen(wie uuid, schrijf uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  p persoon;
  kind text;
  rollen text[];
  gemeenten uuid[] := '{}';
  personen uuid[] := '{}';
  dossiers uuid[] := '{}';
  belemmeringen uuid[] := '{}';
  mijn_bureau uuid := '00000000-0000-0000-0000-000000000000';
  mag_schrijven uuid[] := '{}';
begin
  select * into p from persoon where id = wie and actief;
  if not found then raise exception 'Persoon is niet actief' using errcode = 'LK003'; end if;
  select array_agg(r.rol), min(s.soort) into rollen, kind from persoon_rol r join rol_soort s using (rol)
    where r.persoon_id = wie and r.geldig_van <= app.vandaag() and (r.geldig_tot is null or r.geldig_tot > app.vandaag());
  if kind is null then raise exception 'Persoon heeft geen rol' using errcode = 'LK003'; end if;
  if kind = 'centraal' then
    select coalesce(array_agg(distinct m.gemeente_id), '{}') into gemeenten from mandaat m
      where m.soort = 'uitvoering' and m.geldig_van <= app.vandaag() and (m.geldig_tot is null or m.geldig_tot > app.vandaag());
    -- Running the system is no reason to read about clients (A-15 of trust.md).
    if rollen <> array['functioneel_beheerder'] then personen := gemeenten; end if;
    mag_schrijven := gemeenten;
  elsif kind = 'lid' then
    gemeenten := array[p.organisatie_id];
    mag_schrijven := gemeenten;
    if 'klantmanager' = any (rollen) then
      -- Own clients, and those of a colleague for the days that this person takes over (the function comes with 0014).
      select coalesce(array_agg(d.id), '{}') into dossiers from dossier d
        where d.gemeente_id = p.organisatie_id and (d.klantmanager_id = wie or d.klantmanager_id in (select app.neemt_waar_voor(wie)));
    end if;
  else
    mijn_bureau := p.organisatie_id;
    select coalesce(array_agg(distinct o.dossier_id), '{}'), coalesce(array_agg(distinct o.gemeente_id), '{}') into dossiers, mag_schrijven
      from opdracht o where o.bureau_id = mijn_bureau and o.status in ('aangeboden', 'lopend');
    select coalesce(array_agg(i.dossier_id), '{}') into belemmeringen
      from inzage i where i.bureau_id = mijn_bureau and i.ingetrokken_op is null and i.dossier_id = any (dossiers);
  end if;
  if schrijf is not null and not schrijf = any (mag_schrijven) then
    raise exception 'Geen toegang tot deze gemeente' using errcode = 'LK004';
  end if;
  perform set_config('app.persoon', wie::text, true), set_config('app.soort', kind, true),
    set_config('app.bureau', mijn_bureau::text, true),
    set_config('app.schrijf_gemeente', coalesce(schrijf, '00000000-0000-0000-0000-000000000000')::text, true),
    set_config('app.lees_gemeenten', gemeenten::text, true), set_config('app.lees_personen', personen::text, true),
    set_config('app.lees_dossiers', dossiers::text, true), set_config('app.lees_belemmeringen', belemmeringen::text, true);
end $$;
grant create on schema app to loket_poort;
alter function app.treed_binnen(uuid, uuid) owner to loket_poort;
revoke create on schema app from loket_poort;

-- The process acts in exactly one gemeente, in the name of the person whose command it carries out, or of the system itself.
create function app.treed_binnen_als_systeem(gemeente uuid, namens uuid) returns void
  language plpgsql volatile as $$
begin
  perform set_config('app.persoon', namens::text, true), set_config('app.soort', 'systeem', true),
    set_config('app.bureau', '00000000-0000-0000-0000-000000000000', true), set_config('app.schrijf_gemeente', gemeente::text, true),
    set_config('app.lees_gemeenten', array[gemeente]::text, true), set_config('app.lees_personen', array[gemeente]::text, true),
    set_config('app.lees_dossiers', '{}', true), set_config('app.lees_belemmeringen', '{}', true);
end $$;
revoke execute on function app.treed_binnen(uuid, uuid), app.treed_binnen_als_systeem(uuid, uuid) from public;
grant execute on function app.treed_binnen(uuid, uuid) to loket_authenticator;
grant execute on function app.treed_binnen_als_systeem(uuid, uuid) to loket_systeem;

-- What crosses tenants: the relay and the deadlines, just these tables and these columns.
do $$ declare t text; begin
  foreach t in array array['commando', 'outbox', 'proces', 'wekker'] loop
    execute format('create policy systeem_kruist on %I for select to loket_systeem using (true)', t);
    execute format('grant select on %I to loket_systeem', t);
  end loop;
end $$;
create policy systeem_werkt_af on outbox for update to loket_systeem using (true) with check (true);
grant update (status, pogingen, volgende_poging, fout) on outbox to loket_systeem;

-- Live updates: ids only, so that a notification says nothing to who may not read the row.
create function app.meld_wijziging() returns trigger language plpgsql as $$
begin
  perform pg_notify('loket', new.gemeente_id || ':' || new.dossier_id || ':' || tg_table_name);
  return null;
end $$;
do $$ declare t text; begin
  foreach t in array array['tijdlijn', 'taak', 'traject', 'opdracht', 'levering', 'melding', 'document', 'besluit'] loop
    execute format('create trigger meld_wijziging after insert or update on %I for each row execute function app.meld_wijziging()', t);
  end loop;
end $$;
grant execute on function app.meld_wijziging() to loket_app;
