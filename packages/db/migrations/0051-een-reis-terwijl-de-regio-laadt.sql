-- While the example region lives through its past, its loader alone moves the clock: a journey of somebody else between two
-- of its own would carry the region past days on which people still have to act. The loader says that it is one in its
-- own transaction; the API never does.
create or replace function app.klokreis_mag() returns trigger language plpgsql as $$
begin
  if not (select verzetbaar from app.klok) then
    raise exception 'De klok van dit platform staat vast' using errcode = 'LK005';
  end if;
  if (select lading = 'bezig' from app.klok) and coalesce(current_setting('app.voor_de_lading', true), '') <> 'ja' then
    raise exception 'De voorbeeldregio laadt nog' using errcode = 'LK007';
  end if;
  return new;
end $$;
