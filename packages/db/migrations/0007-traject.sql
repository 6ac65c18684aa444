-- The voorbereidingstraject (art. 2 lid 3 Bbz; B§3.1, §3.1b): period, phases, gates, besluiten and krediet.
create table traject (
  id uuid primary key default uuidv7(),
  gemeente_id uuid not null default app.schrijf_gemeente(),
  dossier_id uuid not null,
  status text not null,
  sjabloon_id uuid references sjabloon on delete restrict,
  begin date,
  eerste_bbz_dag date,
  laatste_dag date,
  maximum_dag date,
  maximum_uitleg jsonb,
  eindreden text,
  uitkomst text,
  beeindigd_op date,
  plan_stand text not null default 'verwacht' constraint traject_plan_stand_bekend check (plan_stand in ('verwacht', 'opgeleverd', 'teruggegeven', 'toetsbaar')),
  plan_op date,
  versie integer not null default 1,
  constraint traject_een_per_dossier unique (dossier_id, gemeente_id),
  constraint traject_in_gemeente unique (gemeente_id, id),
  constraint traject_binnen_maximum check (laatste_dag is null or maximum_dag is null or laatste_dag <= maximum_dag),
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id) on delete restrict
);
create table toelatingstoets (
  traject_id uuid not null,
  gemeente_id uuid not null default app.schrijf_gemeente(),
  dossier_id uuid not null,
  voorwaarden jsonb,
  voorwaarden_door uuid references persoon on delete restrict,
  voorwaarden_op timestamptz,
  selectie jsonb,
  selectie_door uuid references persoon on delete restrict,
  selectie_op timestamptz,
  primary key (traject_id, gemeente_id),
  foreign key (gemeente_id, traject_id) references traject (gemeente_id, id) on delete restrict,
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id) on delete restrict
);
create table fase (
  id uuid primary key default uuidv7(),
  gemeente_id uuid not null default app.schrijf_gemeente(),
  dossier_id uuid not null,
  traject_id uuid not null,
  nr integer not null,
  code text not null,
  naam text not null,
  rechtsgrond text not null constraint fase_rechtsgrond_bekend check (rechtsgrond in ('bbz_2_3', 'participatiewet')),
  uitvoerder text not null constraint fase_uitvoerder_bekend check (uitvoerder in ('loket', 'begeleidingsorganisatie', 'ketenpartner')),
  bureau_id uuid references bureau on delete restrict,
  begin date not null,
  einde date not null,
  oorspronkelijk_einde date not null,
  ingekort boolean not null default false,
  toets jsonb not null,
  duur jsonb,
  levert jsonb not null default '[]',
  uitleg jsonb not null,
  status text not null constraint fase_status_bekend check (status in ('gepland', 'loopt', 'toetsmoment', 'afgerond', 'afgebroken', 'vervallen')),
  uitslag text,
  begonnen_op date,
  afgesloten_op date,
  constraint fase_nr_uniek unique (traject_id, nr, gemeente_id),
  constraint fase_in_gemeente unique (gemeente_id, id),
  constraint fase_loopt_vooruit check (einde >= begin),
  foreign key (gemeente_id, traject_id) references traject (gemeente_id, id) on delete restrict,
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id) on delete restrict
);
-- One phase at a time runs or waits for its gate.
create unique index fase_een_tegelijk on fase (traject_id, gemeente_id) where status in ('loopt', 'toetsmoment');
create table toetsmoment (
  id uuid primary key default uuidv7(),
  gemeente_id uuid not null default app.schrijf_gemeente(),
  dossier_id uuid not null,
  traject_id uuid not null,
  fase_id uuid not null,
  ronde integer not null,
  uiterlijk date not null,
  uitleg jsonb not null,
  status text not null default 'open' constraint toetsmoment_status_bekend check (status in ('open', 'besloten', 'vervallen')),
  besluit text constraint toetsmoment_besluit_bekend check (besluit in ('go', 'no_go', 'aanhouden')),
  reden text,
  criteria jsonb,
  bewijs jsonb,
  nieuwe_datum date,
  ontbrekend text,
  besloten_door uuid references persoon on delete restrict,
  besloten_op timestamptz,
  commando_id uuid,
  regels jsonb,
  constraint toetsmoment_besluit_eenmaal unique (commando_id, gemeente_id),
  constraint toetsmoment_ronde_uniek unique (fase_id, ronde, gemeente_id),
  constraint toetsmoment_besluit_heeft_reden check (status <> 'besloten' or (besluit is not null and reden is not null and besloten_door is not null)),
  foreign key (gemeente_id, commando_id) references commando (gemeente_id, id) on delete restrict,
  foreign key (gemeente_id, fase_id) references fase (gemeente_id, id) on delete restrict,
  foreign key (gemeente_id, traject_id) references traject (gemeente_id, id) on delete restrict,
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id) on delete restrict
);
create unique index toetsmoment_een_open on toetsmoment (traject_id, gemeente_id) where status = 'open';
create table onderbreking (
  id uuid primary key default uuidv7(),
  gemeente_id uuid not null default app.schrijf_gemeente(),
  dossier_id uuid not null,
  traject_id uuid not null,
  grond text not null,
  van date not null,
  tot date,
  commando_id uuid,
  constraint onderbreking_loopt_vooruit check (tot is null or tot >= van),
  foreign key (gemeente_id, commando_id) references commando (gemeente_id, id) on delete restrict,
  foreign key (gemeente_id, traject_id) references traject (gemeente_id, id) on delete restrict,
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id) on delete restrict
);
create unique index onderbreking_een_open on onderbreking (traject_id, gemeente_id) where tot is null;
create table besluit (
  id uuid primary key default uuidv7(),
  gemeente_id uuid not null default app.schrijf_gemeente(),
  dossier_id uuid not null,
  traject_id uuid not null,
  soort text not null constraint besluit_soort_bekend check (soort in ('toelating', 'afwijzing', 'wijziging_periode', 'voortijdige_beeindiging', 'krediet', 'omzetting')),
  namens text not null,
  motivering text not null,
  inhoud jsonb not null,
  brief jsonb not null,
  regels jsonb not null,
  mandaat_bron text not null,
  besloten_door uuid not null references persoon on delete restrict,
  besloten_op date not null,
  bekendgemaakt_op date,
  bekendgemaakt_door uuid references persoon on delete restrict,
  bekendmaking_wijze text constraint besluit_wijze_bekend check (bekendmaking_wijze in ('post', 'uitgereikt', 'digitaal')),
  bezwaar_tot date,
  bezwaar_uitleg jsonb,
  commando_id uuid not null,
  constraint besluit_eenmaal_per_commando unique (commando_id, soort, gemeente_id),
  constraint besluit_in_gemeente unique (gemeente_id, id),
  foreign key (gemeente_id, commando_id) references commando (gemeente_id, id) on delete restrict,
  foreign key (gemeente_id, traject_id) references traject (gemeente_id, id) on delete restrict,
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id) on delete restrict
);
create index besluit_van_dossier on besluit (dossier_id);
create table krediet (
  id uuid primary key default uuidv7(),
  gemeente_id uuid not null default app.schrijf_gemeente(),
  dossier_id uuid not null,
  traject_id uuid not null,
  besluit_id uuid not null,
  doel text not null,
  bedrag_centen bigint not null constraint krediet_bedrag_positief check (bedrag_centen > 0 and bedrag_centen < 100000000),
  status text not null default 'verstrekt_renteloos' constraint krediet_status_bekend check (status in ('verstrekt_renteloos', 'omgezet_rentedragend', 'omgezet_om_niet')),
  omzetting_besluit_id uuid,
  foreign key (gemeente_id, besluit_id) references besluit (gemeente_id, id) on delete restrict,
  foreign key (gemeente_id, omzetting_besluit_id) references besluit (gemeente_id, id) on delete restrict,
  foreign key (gemeente_id, traject_id) references traject (gemeente_id, id) on delete restrict,
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id) on delete restrict
);

call app.scherm_af('traject', 'gemeente', array['centraal', 'lid'],
  array['status', 'sjabloon_id', 'begin', 'eerste_bbz_dag', 'laatste_dag', 'maximum_dag', 'maximum_uitleg', 'eindreden', 'uitkomst', 'beeindigd_op', 'plan_stand', 'plan_op', 'versie']);
call app.scherm_af('toelatingstoets', 'intern', array['centraal', 'lid'],
  array['voorwaarden', 'voorwaarden_door', 'voorwaarden_op', 'selectie', 'selectie_door', 'selectie_op']);
call app.scherm_af('fase', 'gemeente', '{}',
  array['bureau_id', 'begin', 'einde', 'ingekort', 'uitleg', 'status', 'uitslag', 'begonnen_op', 'afgesloten_op']);
call app.scherm_af('toetsmoment', 'personen', '{}',
  array['uiterlijk', 'uitleg', 'status', 'besluit', 'reden', 'criteria', 'bewijs', 'nieuwe_datum', 'ontbrekend', 'besloten_door', 'besloten_op', 'commando_id', 'regels']);
call app.scherm_af('onderbreking', 'intern', '{}', array['tot']);
call app.scherm_af('besluit', 'personen', array['centraal'], array['bekendgemaakt_op', 'bekendgemaakt_door', 'bekendmaking_wijze', 'bezwaar_tot', 'bezwaar_uitleg']);
call app.scherm_af('krediet', 'intern', '{}', array['status', 'omzetting_besluit_id']);
-- A bureau guides; the college's besluiten and the money of the client are not its business.
create policy besluit_niet_voor_bureau on besluit as restrictive for select using ((select app.soort()) <> 'bureau');
