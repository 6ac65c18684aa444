-- What a process decides, nobody else writes: a state, a last day, an outcome or a besluit stands behind a command whose
-- rights the worker checked. The API acts as the person and enters what is asked; the worker alone enters as the system,
-- through a door that only its login may open. A person may still lock these rows, which asks for the right to update:
-- so the fences look at what would be written, and who passes them is refused aloud.
do $$ declare t text; begin
  foreach t in array array['traject', 'toelatingstoets', 'proces', 'wekker', 'termijn', 'opdracht'] loop
    execute format('create policy alleen_het_proces_wijzigt on %I as restrictive for update to loket_app
      using (true) with check ((select app.soort()) = ''systeem'')', t);
  end loop;
  foreach t in array array['besluit', 'wekker', 'termijn', 'termijn_feit'] loop
    execute format('create policy alleen_het_proces_voegt_toe on %I as restrictive for insert to loket_app
      with check ((select app.soort()) = ''systeem'')', t);
  end loop;
end $$;

-- What a person does begin: an aanmelding and an opdracht, each with its process, in their first state and no further.
create policy mens_begint_vooraan on traject as restrictive for insert to loket_app with check (
  (select app.soort()) = 'systeem' or (status = 'aangemeld' and sjabloon_id is null and laatste_dag is null and eindreden is null and uitkomst is null));
create policy mens_begint_vooraan on toelatingstoets as restrictive for insert to loket_app with check (
  (select app.soort()) = 'systeem' or (voorwaarden is null and selectie is null));
create policy mens_begint_vooraan on proces as restrictive for insert to loket_app with check (
  (select app.soort()) = 'systeem' or (status = 'te_starten' and gesloten_op is null));
create policy mens_begint_vooraan on opdracht as restrictive for insert to loket_app with check (
  (select app.soort()) = 'systeem' or (status = 'aangeboden' and beantwoord_op is null));
-- A command waits when it is entered. Who gave it may note that its process refused it, never that it was carried out.
create policy mens_begint_vooraan on commando as restrictive for insert to loket_app with check (
  (select app.soort()) = 'systeem' or (status = 'wacht' and foutcode is null and uitkomst is null));
create policy mens_noteert_een_weigering on commando as restrictive for update to loket_app using (true) with check (
  (select app.soort()) = 'systeem' or (status = 'geweigerd' and foutcode is not null));
