-- A quarter and its opgaven are processes too, and are about no single client.
alter table proces alter column dossier_id drop not null;
alter table proces drop constraint proces_soort_bekend;
alter table proces add constraint proces_soort_bekend
  check (soort in ('voorbereidingstraject', 'begeleidingsopdracht', 'kwartaalfacturatie', 'gemeentefactuur'));
alter table proces add constraint proces_over_een_client
  check ((soort in ('kwartaalfacturatie', 'gemeentefactuur')) = (dossier_id is null));
alter table commando alter column dossier_id drop not null;
alter table wekker alter column dossier_id drop not null;
alter table melding alter column dossier_id drop not null;

-- Live updates of an opgave: of its head, of what is said at a line, and of a message that is about no dossier.
create function app.meld_opgave() returns trigger language plpgsql as $$
begin
  perform pg_notify('loket', new.gemeente_id || ':' || new.id || ':' || tg_table_name);
  return null;
end $$;
create trigger meld_wijziging after insert or update on kwartaalopgave for each row execute function app.meld_opgave();
create function app.meld_regel() returns trigger language plpgsql as $$
begin
  perform pg_notify('loket', new.gemeente_id || ':' || o.id || ':' || tg_table_name)
    from opgaveregel r cross join lateral unnest(array[r.eerste_opgave_id, r.opgave_id]) o (id) where r.id = new.regel_id and o.id is not null;
  return null;
end $$;
create trigger meld_wijziging after insert on regelbericht for each row execute function app.meld_regel();
create or replace function app.meld_wijziging() returns trigger language plpgsql as $$
begin
  perform pg_notify('loket', new.gemeente_id || ':' || coalesce(new.dossier_id, new.gemeente_id) || ':' || tg_table_name);
  return null;
end $$;
grant execute on function app.meld_opgave(), app.meld_regel() to loket_app;

-- The quarters that are over by an instant and not yet closed, oldest first, each from the morning on which it may be
-- closed. The region bills from the quarter of `facturatie.vanaf` on, so many days after the end as
-- `facturatie.sluiten_na_dagen` says.
create function app.te_sluiten_kwartalen(tot timestamptz) returns table (sleutel text, begin date, einde date, vanaf timestamptz)
  language sql stable
  begin atomic
    with eerste as (select date_trunc('quarter', (p.waarde #>> '{}')::date)::date as dag from public.parameter p
        where p.code = 'facturatie.vanaf' and p.bekend_tot is null and p.geldig_van <= app.vandaag() order by p.geldig_van desc limit 1),
      wacht as (select (p.waarde #>> '{}')::int as dagen from public.parameter p
        where p.code = 'facturatie.sluiten_na_dagen' and p.bekend_tot is null and p.geldig_van <= app.vandaag() order by p.geldig_van desc limit 1),
      kwartaal as (
        select to_char(d, 'YYYY"-K"Q') as sleutel, d::date as begin, (d + interval '3 months')::date - 1 as einde,
          (((d + interval '3 months')::date + wacht.dagen)::timestamp + interval '6 hours') at time zone 'Europe/Amsterdam' as vanaf
        from eerste, wacht, generate_series(eerste.dag::timestamp, (tot at time zone 'Europe/Amsterdam'), interval '3 months') d)
    select k.sleutel, k.begin, k.einde, k.vanaf from kwartaal k
    where k.vanaf <= tot and not exists (select from public.kwartaalloop l where l.sleutel = k.sleutel and l.status = 'gesloten')
    order by k.begin;
  end;
-- Those that have begun, the running one included.
create function app.te_sluiten_kwartalen() returns table (sleutel text, begin date, einde date, vanaf timestamptz) language sql stable as $$
  select k.sleutel, k.begin, k.einde, k.vanaf from app.te_sluiten_kwartalen(app.nu() + interval '1 year') k where k.begin <= app.vandaag()
$$;
grant execute on function app.te_sluiten_kwartalen(timestamptz), app.te_sluiten_kwartalen() to loket_app, loket_systeem;

-- The clock of the region stops at each quarter that closes, and tells which did.
create or replace function app.periode_momenten(tot timestamptz) returns table (op timestamptz, soort text, sleutel text) language sql stable as $$
  select k.vanaf, 'kwartaal', k.sleutel from app.te_sluiten_kwartalen(tot) k
$$;
create or replace function app.gedane_perioden(van timestamptz, tot timestamptz) returns table (op timestamptz, soort text) language sql stable as $$
  select l.gesloten_op, 'kwartaal' from public.kwartaalloop l where l.gesloten_op >= van and l.gesloten_op <= tot
$$;
