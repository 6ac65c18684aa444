-- A selection knows its appointment by id: found by its instant, an appointment that was moved stayed planned for ever and
-- the selection kept the old day. What was planned before gets the id of the appointment at its instant.
alter table toelatingstoets no force row level security;
alter table afspraak no force row level security;
update toelatingstoets k set selectie = k.selectie || jsonb_build_object('afspraakId', a.id)
  from afspraak a
  where a.dossier_id = k.dossier_id and a.soort in ('entreetoets', 'gesprek') and not k.selectie ? 'afspraakId'
    and a.begint_op = ((k.selectie ->> 'datum')::date + (k.selectie ->> 'tijd')::time) at time zone 'Europe/Amsterdam';
alter table toelatingstoets force row level security;
alter table afspraak force row level security;

-- What a screen or a process reads by, in tables that grow with every dossier.
create index besluit_van_traject on besluit (traject_id);
create index krediet_van_traject on krediet (traject_id);
create index onderbreking_van_traject on onderbreking (traject_id);
create index opdracht_van_traject on opdracht (traject_id);
create index notitie_van_dossier on notitie (dossier_id);
create index afspraak_van_dossier on afspraak (dossier_id);
create index dossier_van_consulent on dossier (consulent_id);
create index document_van_levering on document (levering_id);
create index belemmering_van_dossier on belemmering (dossier_id);
create index inzage_van_dossier on inzage (dossier_id);
create index opmerking_van_levering on opmerking (levering_id);
create index signaal_van_opdracht on signaal (opdracht_id);
