-- An example region begins with a past: its clock is put back once, while it is empty, and lives through that time. While it
-- loads, nobody is mailed about what is long ago.
alter table app.klok
  add column lading text not null default 'nooit' constraint klok_lading_bekend check (lading in ('nooit', 'bezig', 'klaar')),
  add column lading_begon date;
comment on column app.klok.lading is 'Whether the example region is living through its past now.';

-- A journey that is asked for is announced, so that a worker sets out at once.
create function app.meld_klokreis() returns trigger language plpgsql as $$
begin
  perform pg_notify('loket_klok', '');
  return null;
end $$;
grant execute on function app.meld_klokreis() to loket_app;
create trigger meld_klokreis after insert on klokreis for each statement execute function app.meld_klokreis();
