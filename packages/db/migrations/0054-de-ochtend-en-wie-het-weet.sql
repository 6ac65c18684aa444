-- What a morning is stands in one place: when a quarter that is over may be closed, when what failed is tried again, and the
-- hour of the daily run in Temporal. The run comes some minutes later, so that what is due by then is due by every clock.
create function app.dagloop_tijd() returns interval language sql immutable parallel safe return interval '6 hours';
comment on function app.dagloop_tijd() is 'The time of day in Amsterdam from which the daily run may do what a day asks.';
create function app.volgende_dagloop() returns timestamptz language sql stable
  return ((app.vandaag() + 1)::timestamp + app.dagloop_tijd()) at time zone 'Europe/Amsterdam';
grant execute on function app.dagloop_tijd(), app.volgende_dagloop() to loket_app, loket_systeem, loket_owner;
create or replace function app.te_sluiten_kwartalen(tot timestamptz) returns table (sleutel text, begin date, einde date, vanaf timestamptz)
  language sql stable
  begin atomic
    with eerste as (select date_trunc('quarter', (p.waarde #>> '{}')::date)::date as dag from public.parameter p
        where p.code = 'facturatie.vanaf' and p.bekend_tot is null and p.geldig_van <= app.vandaag() order by p.geldig_van desc limit 1),
      wacht as (select (p.waarde #>> '{}')::int as dagen from public.parameter p
        where p.code = 'facturatie.sluiten_na_dagen' and p.bekend_tot is null and p.geldig_van <= app.vandaag() order by p.geldig_van desc limit 1),
      kwartaal as (
        select to_char(d, 'YYYY"-K"Q') as sleutel, d::date as begin, (d + interval '3 months')::date - 1 as einde,
          (((d + interval '3 months')::date + wacht.dagen)::timestamp + app.dagloop_tijd()) at time zone 'Europe/Amsterdam' as vanaf
        from eerste, wacht, generate_series(eerste.dag::timestamp, (tot at time zone 'Europe/Amsterdam'), interval '3 months') d)
    select k.sleutel, k.begin, k.einde, k.vanaf from kwartaal k
    where k.vanaf <= tot and not exists (select from public.kwartaalloop l where l.sleutel = k.sleutel and l.status = 'gesloten')
    order by k.begin;
  end;

-- An opgave that is parked is tried again: after a fault the next morning, and after what was missing came as soon as it is
-- there. Silence approves an opgave only when somebody of the gemeente was told of it.
alter table kwartaalopgave add column weer_op timestamptz, add column gemeld_op timestamptz;
comment on column kwartaalopgave.weer_op is 'When a parked opgave is tried again; empty while it waits for something that is not there yet.';
comment on column kwartaalopgave.gemeld_op is 'When somebody of the gemeente was told that it can be looked at; empty while nobody could be.';
grant insert (weer_op), update (weer_op, gemeld_op) on kwartaalopgave to loket_app;
grant select (begin, weer_op, gemeld_op) on kwartaalopgave to loket_systeem;
create function app.afspraak_is_er() returns trigger language plpgsql as $$
begin
  update kwartaalopgave set weer_op = app.nu() where gemeente_id = new.gemeente_id and status = 'geparkeerd';
  return null;
end $$;
grant execute on function app.afspraak_is_er() to loket_app, loket_owner;
create trigger geparkeerde_opgave_weer after insert or update on factuurafspraak for each row execute function app.afspraak_is_er();

-- The clock stops at each quarter that closes, and where a parked opgave is tried again.
create or replace function app.periode_momenten(tot timestamptz) returns table (op timestamptz, soort text, sleutel text) language sql stable as $$
  select k.vanaf, 'kwartaal', k.sleutel from app.te_sluiten_kwartalen(tot) k
  union all select o.weer_op, 'geparkeerd', o.kwartaal || ':' || o.gemeente_id from public.kwartaalopgave o where o.status = 'geparkeerd' and o.weer_op <= tot
$$;
create index kwartaalopgave_geparkeerd on kwartaalopgave (weer_op) where status = 'geparkeerd';
