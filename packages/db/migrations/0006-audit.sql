-- What was changed, by whom and why, in the transaction of the change. Append-only; each row carries the hash of the one
-- before it in its gemeente, so that an edit, a deletion or a changed order shows. Ids and codes only, no personal data.
create table audit_kop (
  gemeente_id uuid primary key references gemeente on delete restrict,
  nr bigint not null,
  hash bytea not null
);
create table audit (
  gemeente_id uuid not null default app.schrijf_gemeente() references gemeente on delete restrict,
  nr bigint not null default 0,
  op timestamptz not null default app.nu(),
  echt_op timestamptz not null default app.echte_tijd(),
  actor_id uuid not null default app.persoon(),
  als text not null default app.soort(),
  wat text not null,
  onderwerp_soort text not null,
  onderwerp_id uuid not null,
  oud jsonb,
  nieuw jsonb,
  waarom text,
  commando_id uuid,
  vorige_hash bytea not null default '',
  hash bytea not null default '',
  primary key (gemeente_id, nr),
  constraint audit_commando_eenmaal unique (gemeente_id, commando_id, wat, onderwerp_id)
);
create function app.audit_hash(vorige bytea, r audit) returns bytea language sql stable
  return sha256(vorige || convert_to(jsonb_build_object('g', r.gemeente_id, 'nr', r.nr, 'op', extract(epoch from r.op), 'echt', extract(epoch from r.echt_op),
    'actor', r.actor_id, 'als', r.als, 'wat', r.wat, 'os', r.onderwerp_soort, 'oi', r.onderwerp_id, 'oud', r.oud, 'nieuw', r.nieuw,
    'waarom', r.waarom, 'commando', r.commando_id)::text, 'utf8'));
-- Runs as owner, since the app may not touch the chain's head. The search_path is fixed and names pg_temp last, or a
-- temporary table of the caller would stand in for the real one; no dynamic SQL.
create function app.audit_keten() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare kop audit_kop;
begin
  insert into audit_kop values (new.gemeente_id, 0, '') on conflict do nothing;
  select * into kop from audit_kop where gemeente_id = new.gemeente_id for update;
  new.nr := kop.nr + 1;
  new.vorige_hash := kop.hash;
  new.hash := app.audit_hash(kop.hash, new);
  update audit_kop set nr = new.nr, hash = new.hash where gemeente_id = new.gemeente_id;
  return new;
end $$;
create trigger audit_keten before insert on audit for each row execute function app.audit_keten();
create function app.audit_blijft() returns trigger language plpgsql as $$
begin
  raise exception 'Een auditregel blijft zoals hij is' using errcode = 'LK002';
end $$;
create trigger audit_blijft before update or delete or truncate on audit for each statement execute function app.audit_blijft();

alter table audit enable row level security;
alter table audit force row level security;
create policy lees_binnen_context on audit for select using (gemeente_id = any ((select app.lees_personen())::uuid[]));
create policy voeg_toe_binnen_context on audit for insert with check (gemeente_id = (select app.schrijf_gemeente()));
grant select, insert (op, wat, onderwerp_soort, onderwerp_id, oud, nieuw, waarom, commando_id) on audit to loket_app;
alter table audit_kop enable row level security;
alter table audit_kop force row level security;
create policy kop_van_de_keten on audit_kop to loket_owner using (gemeente_id = (select app.schrijf_gemeente())) with check (gemeente_id = (select app.schrijf_gemeente()));

create policy lees_binnen_context on audit_kop for select to loket_app using (gemeente_id = any ((select app.lees_personen())::uuid[]));
create policy poort_leest on audit_kop for select to loket_poort using (current_user = 'loket_poort');
grant select on audit_kop to loket_app, loket_poort;

-- The first row that does not fit its predecessor, or null when the chain of a gemeente holds. The head is the last row's
-- successor: when the last rows are gone, it still says how many there were.
create function app.audit_breuk(g uuid) returns bigint language sql stable
  return (select min(nr) from (
    select a.nr from (
      select a.nr, a.hash, app.audit_hash(coalesce(lag(a.hash) over (order by a.nr), ''::bytea), a) as moet, a.nr - row_number() over (order by a.nr) as gat
      from audit a where a.gemeente_id = g) a where a.hash <> a.moet or a.gat <> 0
    union all
    select coalesce(laatste.nr, 0) + 1
      from (select nr, hash from audit where gemeente_id = g order by nr desc limit 1) laatste
        full join (select nr, hash from audit_kop where gemeente_id = g) kop on true
      where (laatste.nr, laatste.hash) is distinct from (kop.nr, kop.hash)) breuken);
grant execute on function app.audit_breuk(uuid), app.audit_hash(bytea, audit) to loket_app;
