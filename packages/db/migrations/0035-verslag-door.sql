-- Who wrote the report of an appointment, which is not always who planned it: what somebody reported, that person does not
-- decide about. Of what was reported before, the timeline knows who did.
alter table afspraak add column verslag_door uuid references persoon on delete restrict;
alter table afspraak no force row level security;
alter table tijdlijn no force row level security;
update afspraak a set verslag_door = coalesce(
    (select t.door_id from tijdlijn t where t.gemeente_id = a.gemeente_id and t.sleutel = 'afspraak_' || a.status || ':' || a.id),
    a.door_id)
  where a.verslag is not null;
alter table afspraak force row level security;
alter table tijdlijn force row level security;
grant update (verslag_door) on afspraak to loket_app;
