-- Who hears of a dossier at the loket: its consulent, and while it has none every consulent, so that no message goes to
-- nobody. A bureau may tell these people of a no-show or a signal, and nobody else.
create function app.consulenten_van(dossier uuid) returns setof uuid language sql stable
  begin atomic
    select d.consulent_id from public.dossier d where d.id = dossier and d.consulent_id is not null
    union
    select p.id from public.persoon p join public.persoon_rol r on r.persoon_id = p.id
      where r.rol = 'consulent' and p.actief
        and r.geldig_van <= app.vandaag() and (r.geldig_tot is null or r.geldig_tot > app.vandaag())
        and exists (select from public.dossier d where d.id = dossier and d.consulent_id is null);
  end;
grant execute on function app.consulenten_van(uuid) to loket_app;
drop policy bureau_meldt_signaal on melding;
create policy bureau_meldt_signaal on melding for insert to loket_app with check (
  (select app.soort()) = 'bureau' and gemeente_id = (select app.schrijf_gemeente())
  and dossier_id = any ((select app.lees_dossiers())::uuid[])
  and soort in ('no_show', 'signaal') and persoon_id in (select app.consulenten_van(dossier_id)));
