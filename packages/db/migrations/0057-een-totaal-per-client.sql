-- One price per client concerns the lines that carry one: an index over all the others only made every freeze slower.
alter table opgaveregel drop constraint opgaveregel_een_totaal_per_client;
create unique index opgaveregel_een_totaal_per_client on opgaveregel (gemeente_id, dossier_id, totaal_nr) where totaal_nr is not null;
