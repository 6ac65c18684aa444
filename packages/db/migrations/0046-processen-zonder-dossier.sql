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

-- The messages about an opgave stay with who may read opgaven; the person of a message reads it as before.
create function app.meld_opgave() returns trigger language plpgsql as $$
begin
  perform pg_notify('loket', new.gemeente_id || ':' || new.id || ':' || tg_table_name);
  return null;
end $$;
grant execute on function app.meld_opgave() to loket_app;
create trigger meld_wijziging after insert or update on kwartaalopgave for each row execute function app.meld_opgave();

-- The quarters that are over and not yet closed, oldest first, each from the morning on which it may be closed. The region
-- bills from the quarter of `facturatie.vanaf` on, so many days after the end as `facturatie.sluiten_na_dagen` says.
create function app.te_sluiten_kwartalen() returns table (sleutel text, begin date, einde date, vanaf timestamptz)
  language sql stable
  begin atomic
    with eerste as (select date_trunc('quarter', (p.waarde #>> '{}')::date)::date as dag from public.parameter p
        where p.code = 'facturatie.vanaf' and p.bekend_tot is null and p.geldig_van <= app.vandaag() order by p.geldig_van desc limit 1),
      wacht as (select (p.waarde #>> '{}')::int as dagen from public.parameter p
        where p.code = 'facturatie.sluiten_na_dagen' and p.bekend_tot is null and p.geldig_van <= app.vandaag() order by p.geldig_van desc limit 1),
      kwartaal as (
        select d::date as begin, (d + interval '3 months')::date - 1 as einde
        from eerste, generate_series(eerste.dag::timestamp, (app.vandaag() + interval '3 months')::timestamp, interval '3 months') d)
    select to_char(k.begin, 'YYYY') || '-K' || to_char(k.begin, 'Q'), k.begin, k.einde,
      ((k.einde + 1 + wacht.dagen)::timestamp + interval '6 hours') at time zone 'Europe/Amsterdam'
    from kwartaal k, wacht
    where not exists (select from public.kwartaalloop l where l.sleutel = to_char(k.begin, 'YYYY') || '-K' || to_char(k.begin, 'Q') and l.status = 'gesloten')
    order by k.begin;
  end;
grant execute on function app.te_sluiten_kwartalen() to loket_app, loket_systeem;
