-- Where policy lets the klantmanager decide at a toetsmoment (bbz.md §3.1b), that person must be able to read the report
-- first: of own clients, and only what the bureau submitted. Without that policy nothing opens.
create function app.klantmanager_beslist(voor uuid) returns boolean language sql stable
  return exists (
    select 1 from public.beleidsregel b
    where b.gemeente_id = voor and b.code = 'voorbereiding.toets_beslist' and b.waarde = '"klantmanager"'
      and b.bekend_tot is null and b.geldig_van <= app.vandaag() and (b.geldig_tot is null or b.geldig_tot > app.vandaag()));
grant execute on function app.klantmanager_beslist(uuid) to loket_app;

create policy klantmanager_leest_wat_hij_beslist on levering for select using (
  (select app.soort()) = 'lid' and ingediend_op is not null
  and dossier_id = any ((select app.lees_dossiers())::uuid[]) and app.klantmanager_beslist(gemeente_id));
-- Which of them that are is asked of levering itself, so the files of a draft stay closed.
create policy klantmanager_leest_wat_hij_beslist on document for select using (
  (select app.soort()) = 'lid' and dossier_id = any ((select app.lees_dossiers())::uuid[])
  and levering_id in (select id from levering));

-- The money of the client is the loket's business: a member follows phase and outcome (bbz.md §3.1b), as its timeline does.
create policy geld_niet_voor_lid on besluit as restrictive for select using (
  (select app.soort()) <> 'lid' or soort not in ('krediet', 'omzetting'));
