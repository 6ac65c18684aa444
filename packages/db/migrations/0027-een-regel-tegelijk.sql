-- One rule of a code counts on a day, as we know it: two versions that overlapped let chance pick the amount or the term of
-- a besluit. The tables are bitemporal, so what we knew before stays; a rule that changes is superseded by one function.
-- Row-level security binds the owner too; for the rows that are there already it steps aside within this migration.
alter table beleidsregel no force row level security;

-- What overlapped was a version that nobody closed: of one first day the last that was entered stays known, and each runs
-- until the next begins.
update parameter oud set bekend_tot = greatest(oud.bekend_van, app.nu()) where oud.bekend_tot is null and exists (
  select from parameter n where n.code = oud.code and n.geldig_van = oud.geldig_van and n.bekend_tot is null and n.id > oud.id);
update parameter oud set geldig_tot = n.begint
  from (select id, lead(geldig_van) over (partition by code order by geldig_van) as begint from parameter where bekend_tot is null) n
  where n.id = oud.id and n.begint < coalesce(oud.geldig_tot, 'infinity');
update beleidsregel oud set bekend_tot = greatest(oud.bekend_van, app.nu()) where oud.bekend_tot is null and exists (
  select from beleidsregel n where n.gemeente_id = oud.gemeente_id and n.code = oud.code and n.geldig_van = oud.geldig_van
    and n.bekend_tot is null and n.id > oud.id);
update beleidsregel oud set geldig_tot = n.begint
  from (select id, lead(geldig_van) over (partition by gemeente_id, code order by geldig_van) as begint from beleidsregel where bekend_tot is null) n
  where n.id = oud.id and n.begint < coalesce(oud.geldig_tot, 'infinity');
alter table beleidsregel force row level security;

alter table parameter
  add constraint parameter_kennis_loopt_vooruit check (bekend_tot is null or bekend_tot >= bekend_van),
  add constraint parameter_een_tegelijk exclude using gist (
    code with =, daterange(geldig_van, geldig_tot) with &&, tstzrange(bekend_van, bekend_tot) with &&);
alter table beleidsregel
  add constraint beleidsregel_kennis_loopt_vooruit check (bekend_tot is null or bekend_tot >= bekend_van),
  add constraint beleidsregel_een_tegelijk exclude using gist (
    gemeente_id with =, code with =, daterange(geldig_van, geldig_tot) with &&, tstzrange(bekend_van, bekend_tot) with &&);

-- From `van` this value counts: until `tot`, or else until the next version that is known, or else on. What counted before
-- stays known to have counted until then. It writes with the rights of the caller, a beleidsregel in the gemeente of the
-- transaction. Out: the id of the version; false when it was there already, and then nothing changed.
create function app.vervang_regel(tabel text, regel text, van date, tot date, inhoud jsonb, herkomst jsonb, out id uuid, out vervangen boolean)
  language plpgsql volatile as $$
declare
  kring text := case tabel when 'parameter' then 'code = $1' when 'beleidsregel' then 'gemeente_id = (select app.schrijf_gemeente()) and code = $1' end;
  einde date := tot;
  moment timestamptz := app.nu();
  oud record;
begin
  if kring is null then raise exception 'Geen tabel met regels: %', tabel using errcode = '22023'; end if;
  if tot is null then
    execute format('select min(geldig_van) from public.%I where bekend_tot is null and geldig_van > $2 and %s', tabel, kring) into einde using regel, van;
  end if;
  execute format('select r.id from public.%I r where bekend_tot is null and geldig_van = $2 and geldig_tot is not distinct from $3
    and waarde = $4 and bron = $5 and %s', tabel, kring) into id using regel, van, einde, inhoud, herkomst;
  vervangen := id is null;
  if not vervangen then return; end if;
  for oud in execute format('select r.id, r.waarde, r.bron, r.geldig_van, r.geldig_tot, r.bekend_van from public.%I r
    where bekend_tot is null and daterange(geldig_van, geldig_tot) && daterange($2, $3) and %s', tabel, kring) using regel, van, einde
  loop
    -- The clock of a test region can have been set back: knowledge never ends before it began.
    moment := greatest(moment, oud.bekend_van);
    execute format('update public.%I r set bekend_tot = $1 where r.id = $2', tabel) using moment, oud.id;
    if oud.geldig_van < van then
      execute format('insert into public.%I (code, waarde, bron, geldig_van, geldig_tot, bekend_van) values ($1, $2, $3, $4, $5, $6)', tabel)
        using regel, oud.waarde, oud.bron, oud.geldig_van, van, moment;
    end if;
    if einde < coalesce(oud.geldig_tot, 'infinity') then
      execute format('insert into public.%I (code, waarde, bron, geldig_van, geldig_tot, bekend_van) values ($1, $2, $3, $4, $5, $6)', tabel)
        using regel, oud.waarde, oud.bron, einde, oud.geldig_tot, moment;
    end if;
  end loop;
  execute format('insert into public.%I as r (code, waarde, bron, geldig_van, geldig_tot, bekend_van) values ($1, $2, $3, $4, $5, $6) returning r.id', tabel)
    into id using regel, inhoud, herkomst, van, einde, moment;
end $$;
grant execute on function app.vervang_regel(text, text, date, date, jsonb, jsonb) to loket_app, loket_owner;
