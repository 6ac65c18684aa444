-- Where policy lets the klantmanager decide on toelating (bbz.md §3.1b: in Amsterdam the klantmanager), that person must be
-- able to read what the conditions and the selection showed: of own clients alone. Without that policy nothing opens. The
-- besluit itself is still written by the process, and only with mandaat.
create function app.klantmanager_laat_toe_in() returns uuid[] language sql stable
  return (
    select coalesce(array_agg(b.gemeente_id), '{}') from public.beleidsregel b
    where b.gemeente_id = any (app.lees_gemeenten()) and b.code = 'voorbereiding.selectie'
      and b.waarde ->> 'beslist' = 'klantmanager' and b.bekend_tot is null
      and b.geldig_van <= app.vandaag() and (b.geldig_tot is null or b.geldig_tot > app.vandaag()));
grant execute on function app.klantmanager_laat_toe_in() to loket_app;

create policy klantmanager_leest_wat_hij_beslist on toelatingstoets for select to loket_app using (
  (select app.soort()) = 'lid' and dossier_id = any ((select app.lees_dossiers())::uuid[])
  and gemeente_id = any ((select app.klantmanager_laat_toe_in())::uuid[]));
