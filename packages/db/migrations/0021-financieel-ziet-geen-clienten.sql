-- Who follows the money or the system has no work with a client: names and personal data stay with those who handle,
-- decide or collect. The role decides here, where the kind of principal alone would let all central staff in.
create function app.ziet_clienten() returns boolean language sql stable
  return app.soort() <> 'centraal' or exists (
    select from public.persoon_rol r
    where r.persoon_id = app.persoon() and r.rol not in ('financieel_medewerker', 'functioneel_beheerder')
      and r.geldig_van <= app.vandaag() and (r.geldig_tot is null or r.geldig_tot > app.vandaag()));
grant execute on function app.ziet_clienten() to loket_app, loket_owner;
create policy alleen_wie_met_clienten_werkt on belanghebbende as restrictive for select to loket_app, loket_owner
  using ((select app.ziet_clienten()));
