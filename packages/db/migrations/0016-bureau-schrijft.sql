-- What a bureau may write, to the column. It fills in the draft of a levering that is still expected; everything else about
-- a levering is the process's work. What it adds carries its own name, so that one bureau of a dossier cannot speak as the
-- other. A no-show or signal that it reports asks the loket to look, in the same transaction.
create policy bureau_vult_eigen_concept on levering as restrictive for update to loket_app
  using ((select app.soort()) <> 'bureau' or (bureau_id = (select app.bureau()) and status = 'verwacht'))
  with check ((select app.soort()) <> 'bureau'
    or (bureau_id = (select app.bureau()) and status = 'verwacht' and ingediend_op is null and beoordeeld_op is null));
create policy levering_maakt_het_proces on levering as restrictive for insert to loket_app
  with check ((select app.soort()) = 'systeem');

do $$ declare t text; begin
  foreach t in array array['opmerking', 'signaal', 'document', 'tijdlijn'] loop
    execute format('create policy bureau_noemt_zichzelf on %I as restrictive for insert to loket_app
      with check ((select app.soort()) <> ''bureau'' or bureau_id = (select app.bureau()))', t);
  end loop;
end $$;
create policy bureau_lost_eigen_op on opmerking as restrictive for update to loket_app
  using ((select app.soort()) <> 'bureau' or bureau_id = (select app.bureau()));

create policy bureau_meldt_signaal on taak for insert to loket_app with check (
  (select app.soort()) = 'bureau' and gemeente_id = (select app.schrijf_gemeente())
  and dossier_id = any ((select app.lees_dossiers())::uuid[])
  and soort = 'bekijk_signaal' and voor_rol = 'consulent' and bureau_id is null and status = 'open');
create policy bureau_meldt_signaal on melding for insert to loket_app with check (
  (select app.soort()) = 'bureau' and gemeente_id = (select app.schrijf_gemeente())
  and dossier_id = any ((select app.lees_dossiers())::uuid[])
  and soort in ('no_show', 'signaal') and persoon_id in (select consulent_id from dossier d where d.id = melding.dossier_id));
