-- What the start pages read beside their own tables. The functioneel beheerder sees how the machine runs and never about
-- whom: each function below gives the columns that say so, of the gemeenten of this transaction, and nothing to anybody
-- else. They run as loket_poort, which may read just what they name.
create policy poort_leest on commando for select to loket_poort using (current_user = 'loket_poort');
create policy poort_leest on outbox for select to loket_poort using (current_user = 'loket_poort');
create policy poort_leest on audit for select to loket_poort using (current_user = 'loket_poort');
create policy poort_herstelt on outbox for update to loket_poort using (current_user = 'loket_poort' and status = 'mislukt') with check (status = 'wacht');
grant select (id, gemeente_id, workflow_id, soort, status, echt_op) on commando to loket_poort;
grant select (id, gemeente_id, soort, status, pogingen, volgende_poging, fout) on outbox to loket_poort;
grant update (status, pogingen, volgende_poging, fout) on outbox to loket_poort;
grant select on audit to loket_poort;
grant select on kysely_migration to loket_poort;
grant execute on function app.audit_breuk(uuid), app.audit_hash(bytea, audit) to loket_poort;

create function app.is_beheerder() returns boolean language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select exists (select from persoon_rol r where r.persoon_id = app.persoon() and r.rol = 'functioneel_beheerder'
    and r.geldig_van <= app.vandaag() and (r.geldig_tot is null or r.geldig_tot > app.vandaag()))
$$;

-- Commands that no worker answered within a minute.
create function app.beheer_commandos() returns table (id uuid, gemeente_id uuid, workflow_id text, soort text, sinds timestamptz)
  language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select c.id, c.gemeente_id, c.workflow_id, c.soort, c.echt_op from commando c
  where c.status = 'wacht' and c.echt_op < app.echte_tijd() - interval '1 minute'
    and c.gemeente_id = any (app.lees_gemeenten()) and app.is_beheerder()
$$;

-- What could not be delivered: given up, or tried at least once and tried again later.
create function app.beheer_uitgaand() returns table (id bigint, gemeente_id uuid, soort text, status text, pogingen integer, volgende_poging timestamptz, fout text)
  language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select o.id, o.gemeente_id, o.soort, o.status, o.pogingen, o.volgende_poging, o.fout from outbox o
  where (o.status = 'mislukt' or (o.status = 'wacht' and o.pogingen > 0))
    and o.gemeente_id = any (app.lees_gemeenten()) and app.is_beheerder()
$$;

-- Lets the relay try again what it gave up; true when there was such a row in the gemeente of this transaction.
create function app.beheer_probeer_opnieuw(uitgaand bigint) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if not app.is_beheerder() then return false; end if;
  update outbox set status = 'wacht', pogingen = 0, volgende_poging = app.echte_tijd(), fout = null
    where id = uitgaand and status = 'mislukt' and gemeente_id = app.schrijf_gemeente();
  return found;
end $$;

-- Per gemeente how many rows its audit chain has and, when one does not fit, which is the first.
create function app.beheer_keten() returns table (gemeente_id uuid, regels bigint, breuk bigint)
  language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select g.id, (select count(*) from audit a where a.gemeente_id = g.id), app.audit_breuk(g.id)
  from unnest(app.lees_gemeenten()) g (id) where app.is_beheerder()
$$;

create function app.beheer_migraties() returns table (naam text, op text)
  language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select m.name, m.timestamp from kysely_migration m where app.is_beheerder()
$$;

-- For whom this person is waarnemer today: people of the same organisation, first and last day included.
create function app.neemt_waar_voor(wie uuid) returns setof uuid language sql stable as $$
  select w.persoon_id from public.waarneming w
    join public.persoon weg on weg.id = w.persoon_id
    join public.persoon hier on hier.id = w.waarnemer_id and hier.organisatie_id = weg.organisatie_id
  where w.waarnemer_id = wie and app.vandaag() between w.van and w.tot
$$;
create policy waarnemer_van_eigen_organisatie on waarneming as restrictive for insert with check (exists (
  select from persoon weg join persoon hier on hier.organisatie_id = weg.organisatie_id
  where weg.id = waarneming.persoon_id and hier.id = waarneming.waarnemer_id and hier.actief));
create policy waarnemer_leest_taken on taak for select using (voor_persoon in (select app.neemt_waar_voor((select app.persoon())))
  and ((select app.soort()) = 'bureau' or gemeente_id = any ((select app.lees_gemeenten())::uuid[])));

grant create on schema app to loket_poort;
do $$ declare f text; begin
  foreach f in array array['is_beheerder()', 'beheer_commandos()', 'beheer_uitgaand()', 'beheer_probeer_opnieuw(bigint)', 'beheer_keten()', 'beheer_migraties()'] loop
    execute format('alter function app.%s owner to loket_poort', f);
    execute format('grant execute on function app.%s to loket_app', f);
  end loop;
end $$;
revoke create on schema app from loket_poort;
grant execute on function app.neemt_waar_voor(uuid) to loket_app, loket_poort, loket_owner, loket_systeem;
