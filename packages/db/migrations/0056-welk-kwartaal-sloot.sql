-- Which quarter closed is told from its key: one that closes late does so in another quarter than the one after it.
create or replace function app.gedane_perioden(van timestamptz, tot timestamptz) returns table (op timestamptz, soort text) language sql stable as $$
  select l.gesloten_op, 'kwartaal_' || right(l.sleutel, 1) from public.kwartaalloop l where l.gesloten_op >= van and l.gesloten_op <= tot
$$;
