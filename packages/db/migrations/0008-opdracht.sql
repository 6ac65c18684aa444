-- What an external uitvoerder is asked and delivers: an opdracht, its leveringen in versions, remarks, signals, documents.
create table opdracht (
  id uuid primary key default uuidv7(),
  gemeente_id uuid not null default app.schrijf_gemeente(),
  dossier_id uuid not null,
  traject_id uuid not null,
  bureau_id uuid not null references bureau on delete restrict,
  nummer text not null,
  dossiernummer text not null,
  fasen jsonb not null,
  vraag text not null,
  vergoeding_centen bigint,
  begin date not null,
  einde date not null,
  accepteer_uiterlijk date not null,
  status text not null constraint opdracht_status_bekend check (status in ('aangeboden', 'lopend', 'geweigerd', 'afgerond', 'ingetrokken')),
  reden text,
  beantwoord_door uuid references persoon on delete restrict,
  beantwoord_op timestamptz,
  beeindigd_op date,
  constraint opdracht_nummer_uniek unique (gemeente_id, nummer),
  constraint opdracht_in_gemeente unique (gemeente_id, id),
  foreign key (gemeente_id, traject_id) references traject (gemeente_id, id) on delete restrict,
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id) on delete restrict
);
create index opdracht_van_bureau on opdracht (bureau_id, status);
create table levering (
  id uuid primary key default uuidv7(),
  gemeente_id uuid not null default app.schrijf_gemeente(),
  dossier_id uuid not null,
  opdracht_id uuid not null,
  bureau_id uuid not null references bureau on delete restrict,
  fase_id uuid,
  soort text not null constraint levering_soort_bekend check (soort in ('trajectplan', 'voortgangsrapportage', 'advies', 'ondernemingsplan')),
  nr integer not null,
  versie integer not null default 1,
  uiterlijk date not null,
  uitleg jsonb not null,
  status text not null constraint levering_status_bekend check (status in ('verwacht', 'ingediend', 'teruggestuurd', 'geaccepteerd', 'vervallen')),
  inhoud jsonb not null default '{}',
  concept_op timestamptz,
  ingediend_door uuid references persoon on delete restrict,
  ingediend_op timestamptz,
  beoordeeld_door uuid references persoon on delete restrict,
  beoordeeld_op timestamptz,
  beoordeel_uiterlijk date,
  opmerking text,
  stilzwijgend boolean not null default false,
  constraint levering_versie_uniek unique (opdracht_id, soort, nr, versie, gemeente_id),
  constraint levering_in_gemeente unique (gemeente_id, id),
  -- Silence never accepts an ondernemingsplan (B§3.1b).
  constraint levering_plan_nooit_stilzwijgend check (not (stilzwijgend and soort = 'ondernemingsplan')),
  foreign key (gemeente_id, opdracht_id) references opdracht (gemeente_id, id) on delete restrict,
  foreign key (gemeente_id, fase_id) references fase (gemeente_id, id) on delete restrict,
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id) on delete restrict
);
create table opmerking (
  id uuid primary key default uuidv7(),
  gemeente_id uuid not null default app.schrijf_gemeente(),
  dossier_id uuid not null,
  levering_id uuid not null,
  bureau_id uuid not null references bureau on delete restrict,
  veld text not null,
  tekst text not null constraint opmerking_tekst_begrensd check (char_length(tekst) between 1 and 4000),
  door_id uuid not null default app.persoon() references persoon on delete restrict,
  op timestamptz not null default app.nu(),
  opgelost_op timestamptz,
  foreign key (gemeente_id, levering_id) references levering (gemeente_id, id) on delete restrict,
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id) on delete restrict
);
create table signaal (
  id uuid primary key default uuidv7(),
  gemeente_id uuid not null default app.schrijf_gemeente(),
  dossier_id uuid not null,
  opdracht_id uuid not null,
  bureau_id uuid not null references bureau on delete restrict,
  soort text not null constraint signaal_soort_bekend check (soort in ('no_show', 'signaal')),
  feit_op date not null,
  tekst text not null constraint signaal_tekst_begrensd check (char_length(tekst) between 1 and 4000),
  gemeld_door uuid not null default app.persoon() references persoon on delete restrict,
  gemeld_op timestamptz not null default app.nu(),
  foreign key (gemeente_id, opdracht_id) references opdracht (gemeente_id, id) on delete restrict,
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id) on delete restrict
);
create table document (
  id uuid primary key default uuidv7(),
  gemeente_id uuid not null default app.schrijf_gemeente(),
  dossier_id uuid not null,
  bureau_id uuid references bureau on delete restrict,
  levering_id uuid,
  naam text not null constraint document_naam_begrensd check (char_length(naam) between 1 and 200),
  mediatype text not null,
  grootte bigint not null constraint document_niet_leeg check (grootte > 0),
  sha256 text not null,
  plek text not null,
  scan text not null constraint document_scan_bekend check (scan in ('niet_gescand', 'schoon', 'quarantaine')),
  door_id uuid not null default app.persoon() references persoon on delete restrict,
  op timestamptz not null default app.nu(),
  constraint document_plek_uniek unique (plek, gemeente_id),
  foreign key (gemeente_id, levering_id) references levering (gemeente_id, id) on delete restrict,
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id) on delete restrict
);
create index document_van_dossier on document (dossier_id);

call app.scherm_af('opdracht', 'opdracht', array['centraal'], array['status', 'reden', 'beantwoord_door', 'beantwoord_op', 'beeindigd_op', 'einde']);
call app.scherm_af('levering', 'opdracht', array['bureau'],
  array['status', 'inhoud', 'concept_op', 'ingediend_door', 'ingediend_op', 'beoordeeld_door', 'beoordeeld_op', 'beoordeel_uiterlijk', 'opmerking', 'stilzwijgend', 'uiterlijk', 'uitleg']);
call app.scherm_af('opmerking', 'opdracht', array['centraal', 'bureau'], array['opgelost_op']);
call app.scherm_af('signaal', 'opdracht', array['bureau']);
call app.scherm_af('document', 'opdracht', array['centraal', 'bureau'], array['scan']);
-- Who sends a file does not say that it is clean.
create policy bureau_beoordeelt_geen_scan on document as restrictive for update to loket_app using ((select app.soort()) <> 'bureau');
