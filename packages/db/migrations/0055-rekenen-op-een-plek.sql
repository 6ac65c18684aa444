-- What a line costs is computed in one place: the constraint, the freeze and the provisional figure all call it.
create function app.regelbedrag(tarief_centen bigint, teller integer, noemer integer) returns bigint
  language sql immutable parallel safe
  return (2 * tarief_centen * teller + noemer) / (2 * noemer);
comment on function app.regelbedrag(bigint, integer, integer) is 'Whole cents, half a cent upwards: the tarief times the part that counts (B§3.9).';
grant execute on function app.regelbedrag(bigint, integer, integer) to loket_app, loket_owner;
alter table opgaveregel drop constraint opgaveregel_bedrag_klopt;
alter table opgaveregel add constraint opgaveregel_bedrag_klopt check (
  bedrag_centen = case soort when 'afname' then 1 else -1 end * app.regelbedrag(tarief_centen, teller, noemer));

-- The first day that this region bills: what was used before it was settled in another way, and never gets a line.
create function app.facturatie_begin() returns date language sql stable as $$
  select date_trunc('quarter', (p.waarde #>> '{}')::date)::date from public.parameter p
  where p.code = 'facturatie.vanaf' and p.bekend_tot is null and p.geldig_van <= app.vandaag() order by p.geldig_van desc limit 1
$$;
grant execute on function app.facturatie_begin() to loket_app;

-- Who looks at an opgave sees that a line of it went on or lapsed, whoever did that.
create function app.meld_regels() returns trigger language plpgsql as $$
begin
  perform pg_notify('loket', m.gemeente_id || ':' || m.opgave_id || ':opgaveregel')
    from (select distinct r.gemeente_id, o.id as opgave_id from nieuw r cross join lateral unnest(array[r.eerste_opgave_id, r.opgave_id]) o (id)
      where o.id is not null) m;
  return null;
end $$;
grant execute on function app.meld_regels() to loket_app;
create trigger meld_wijziging after update on opgaveregel referencing new table as nieuw for each statement execute function app.meld_regels();
