-- The whole region can be moved ahead, on a platform that is there to try things out and nowhere else. A journey of the
-- clock is a row: it goes from one due instant of the record to the next, so a worker that was killed goes on from it.
alter table app.klok add column verzetbaar boolean not null default false;
comment on column app.klok.verzetbaar is 'Whether legal time may be moved ahead here. The embedded stack says so of its own database; nobody else does.';

-- The owner is bound too; a superuser, past every policy, is not: a test sets the time that it needs.
create function app.klok_gaat_vooruit() returns trigger language plpgsql as $$
begin
  if (select rolsuper from pg_roles where rolname = current_user) then return new; end if;
  if new.verschuiving < old.verschuiving then
    raise exception 'De klok gaat nooit terug' using errcode = 'LK006';
  end if;
  if new.verschuiving <> old.verschuiving and not new.verzetbaar then
    raise exception 'De klok van dit platform staat vast' using errcode = 'LK005';
  end if;
  return new;
end $$;
create trigger klok_gaat_vooruit before update on app.klok for each row execute function app.klok_gaat_vooruit();

create table klokreis (
  id uuid primary key,
  doel timestamptz not null,
  gevraagd_door uuid not null default app.persoon() references persoon on delete restrict,
  gevraagd_op timestamptz not null default app.nu(),
  echt_gevraagd_op timestamptz not null default app.echte_tijd(),
  status text not null default 'loopt' constraint klokreis_status_bekend check (status in ('loopt', 'klaar', 'gestopt', 'mislukt')),
  stappen integer not null default 0,
  bereikt timestamptz not null default app.nu(),
  echt_bereikt timestamptz not null default app.echte_tijd(),
  stop_gevraagd boolean not null default false,
  blijft_liggen jsonb not null default '[]',
  geeindigd_op timestamptz,
  echt_geeindigd_op timestamptz,
  constraint klokreis_gaat_vooruit check (doel > gevraagd_op),
  constraint klokreis_niet_te_ver check (doel <= gevraagd_op + interval '5 years'),
  constraint klokreis_einde_bij_status check ((status = 'loopt') = (geeindigd_op is null) and (status = 'loopt') = (echt_geeindigd_op is null))
);
comment on table klokreis is 'A journey of the clock of the region to a later instant: who asked for it, how far it is, and in legal and real time when.';
create unique index klokreis_een_tegelijk on klokreis ((true)) where status = 'loopt';
create index klokreis_jongste on klokreis (echt_gevraagd_op desc);

create function app.klokreis_mag() returns trigger language plpgsql as $$
begin
  if not (select verzetbaar from app.klok) then
    raise exception 'De klok van dit platform staat vast' using errcode = 'LK005';
  end if;
  return new;
end $$;
create trigger klokreis_mag before insert on klokreis for each row execute function app.klokreis_mag();

-- The functioneel beheerder asks for a journey, and may ask it to stop; the system makes it and ends it.
alter table klokreis enable row level security;
alter table klokreis force row level security;
create policy beheerder_ziet_de_klok on klokreis for select to loket_app using ((select app.is_beheerder()) or (select app.soort()) = 'systeem');
create policy beheerder_vraagt_de_reis on klokreis for insert to loket_app with check (
  (select app.is_beheerder()) and (select app.soort()) = 'centraal' and gevraagd_door = (select app.persoon()));
create policy beheerder_vraagt_te_stoppen on klokreis for update to loket_app using (status = 'loopt' and (select app.is_beheerder())) with check (
  (select app.is_beheerder()) and stop_gevraagd and status = 'loopt');
create policy systeem_eindigt_de_reis on klokreis for update to loket_app using (status = 'loopt' and (select app.soort()) = 'systeem') with check (
  (select app.soort()) = 'systeem');
grant select, insert (id, doel), update (stop_gevraagd, status, blijft_liggen, geeindigd_op, echt_geeindigd_op) on klokreis to loket_app;
create policy systeem_reist on klokreis for select to loket_systeem using (true);
grant select on klokreis to loket_systeem;
create policy eigenaar_zet_de_stap on klokreis to loket_owner using (true) with check (true);

-- One step: to this instant, unless another worker made it already. Only the system may, never past the target or back.
create function app.verzet_klok(reis uuid, stap integer, naar timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare r klokreis;
begin
  select * into r from klokreis where id = reis and status = 'loopt' for update;
  if not found or r.stappen <> stap then return false; end if;
  if naar > r.doel then raise exception 'Verder dan het doel van de reis' using errcode = 'LK006'; end if;
  update app.klok set verschuiving = verschuiving + greatest(naar - app.nu(), interval '0');
  update klokreis set stappen = stap + 1, bereikt = greatest(naar, r.bereikt), echt_bereikt = app.echte_tijd() where id = reis;
  return true;
end $$;
grant execute on function app.verzet_klok(uuid, integer, timestamptz) to loket_systeem;

-- Where time must stop: what the record says will happen up to an instant, and what is due already. Period runs (a quarter
-- that closes) come from the second function, which their own migration replaces; a run that was done is no longer in it.
create function app.periode_momenten(tot timestamptz) returns table (op timestamptz, soort text, sleutel text) language sql stable as $$
  select null::timestamptz, null::text, null::text where tot is null and false
$$;
create function app.gedane_perioden(van timestamptz, tot timestamptz) returns table (op timestamptz, soort text) language sql stable as $$
  select null::timestamptz, null::text where van is null and tot is null and false
$$;
create function app.komende_momenten(tot timestamptz) returns table (op timestamptz, bron text, soort text, sleutel text, workflow_id text) language sql stable as $$
  select w.op, 'wekker', w.soort, w.sleutel, w.workflow_id from wekker w join proces p on p.workflow_id = w.workflow_id
    where w.status = 'open' and w.op <= tot and p.status <> 'gesloten'
  union all select m.op, 'periode', m.soort, m.sleutel, null from app.periode_momenten(tot) m
$$;
-- What came to pass between two instants, by when it was handled.
create function app.gebeurde_momenten(van timestamptz, tot timestamptz) returns table (op timestamptz, bron text, soort text) language sql stable as $$
  select w.afgehandeld_op, 'wekker', w.soort from wekker w where w.status = 'gedaan' and w.afgehandeld_op >= van and w.afgehandeld_op <= tot
  union all select m.op, 'periode', m.soort from app.gedane_perioden(van, tot) m
$$;
create index wekker_komend on wekker (op) where status = 'open';
create index wekker_gedaan on wekker (afgehandeld_op) where status = 'gedaan';

-- What has not come to rest: the clock waits for it.
create function app.onrust() returns table (soort text, sleutel text, workflow_id text, wat text, sinds timestamptz) language sql stable as $$
  select 'moment', m.sleutel, m.workflow_id, m.soort, m.op from app.komende_momenten(app.nu()) m
  union all select 'uitgaand', o.id::text, o.workflow_id, o.soort, o.volgende_poging from outbox o where o.status = 'wacht'
  union all select 'commando', c.id::text, c.workflow_id, c.soort, c.ingevoerd_op from commando c join proces p on p.workflow_id = c.workflow_id
    where c.status = 'wacht' and p.status <> 'gesloten'
  union all select 'proces', p.workflow_id, p.workflow_id, p.soort, p.begonnen_op from proces p
    where p.status = 'te_starten' or (p.stand = 'gesloten' and p.status <> 'gesloten')
$$;
create index proces_onrustig on proces (workflow_id) where status = 'te_starten' or (stand = 'gesloten' and status <> 'gesloten');
grant execute on function app.komende_momenten(timestamptz), app.periode_momenten(timestamptz), app.gebeurde_momenten(timestamptz, timestamptz),
  app.gedane_perioden(timestamptz, timestamptz) to loket_app, loket_systeem;
grant execute on function app.onrust() to loket_systeem;
grant execute on function app.klokreis_mag() to loket_app, loket_systeem;
grant execute on function app.klok_gaat_vooruit() to loket_owner;
