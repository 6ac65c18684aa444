-- Who registers a client must hear of an earlier dossier of the same person in this gemeente, also when a colleague
-- handles it. The question goes by the blind index of the BSN and the answer names numbers and states, never a person.
create policy poort_leest on belanghebbende for select to loket_poort using (current_user = 'loket_poort');
create policy poort_leest on traject for select to loket_poort using (current_user = 'loket_poort');
grant select (gemeente_id, dossier_id, bsn_index) on belanghebbende to loket_poort;
grant select (nummer, aangemeld_op) on dossier to loket_poort;
grant select (dossier_id, status, begin, uitkomst) on traject to loket_poort;

create function app.dossiers_met_bsn(gezocht bytea)
  returns table (dossier_id uuid, nummer text, aangemeld_op date, toestand text, begin date, uitkomst text)
  language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select d.id, d.nummer, d.aangemeld_op, t.status, t.begin, t.uitkomst
  from belanghebbende b join dossier d on d.id = b.dossier_id join traject t on t.dossier_id = b.dossier_id
  where b.bsn_index = gezocht and b.gemeente_id = app.schrijf_gemeente() and app.soort() in ('centraal', 'lid')
  order by d.aangemeld_op desc
$$;
grant create on schema app to loket_poort;
alter function app.dossiers_met_bsn(bytea) owner to loket_poort;
revoke create on schema app from loket_poort;
grant execute on function app.dossiers_met_bsn(bytea) to loket_app;

-- The tasks of a consulent go along when somebody else takes the dossier over.
grant update (voor_persoon) on taak to loket_app;
