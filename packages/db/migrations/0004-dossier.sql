-- The dossier and the person it is about. BSN and belemmeringen are encrypted with a key per dossier (crypto-shredding),
-- the BSN has a blind index for look-up, and each read of it is a row in leeslog.
create table teller (
  gemeente_id uuid not null default app.schrijf_gemeente() references gemeente on delete restrict,
  soort text not null,
  jaar integer not null,
  stand integer not null,
  primary key (gemeente_id, soort, jaar)
);
create table dossier (
  id uuid primary key default uuidv7(),
  gemeente_id uuid not null default app.schrijf_gemeente() references gemeente on delete restrict,
  nummer text not null,
  soort text not null default 'voorbereiding' constraint dossier_soort_bekend check (soort in ('voorbereiding')),
  kanaal text not null constraint dossier_kanaal_bekend check (kanaal in ('klantmanager', 'zelf', 'uwv')),
  klantmanager_id uuid references persoon on delete restrict,
  consulent_id uuid references persoon on delete restrict,
  aangemeld_op date not null,
  geregistreerd_op timestamptz not null default app.nu(),
  geregistreerd_door uuid not null default app.persoon() references persoon on delete restrict,
  constraint dossier_nummer_uniek unique (gemeente_id, nummer),
  constraint dossier_in_gemeente unique (gemeente_id, id)
);
create index dossier_van_klantmanager on dossier (klantmanager_id);
create table dossier_sleutel (
  dossier_id uuid not null,
  gemeente_id uuid not null default app.schrijf_gemeente(),
  sleutel bytea not null,
  primary key (dossier_id, gemeente_id),
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id) on delete cascade
);
create table belanghebbende (
  id uuid primary key default uuidv7(),
  gemeente_id uuid not null default app.schrijf_gemeente(),
  dossier_id uuid not null,
  voornaam text not null,
  achternaam text not null,
  geboortedatum date not null,
  email text,
  telefoon text,
  straat text,
  huisnummer text,
  postcode text,
  woonplaats text,
  uitkering text not null constraint belanghebbende_uitkering_bekend check (uitkering in ('participatiewet', 'ioaw', 'ww', 'geen')),
  bsn_versleuteld bytea not null,
  bsn_index bytea not null,
  plan text not null,
  onderneming_naam text,
  kvk_nummer text constraint belanghebbende_kvk_acht_cijfers check (kvk_nummer ~ '^[0-9]{8}$'),
  -- Every unique key holds the gemeente, so that "is there already" never tells of another gemeente's dossier.
  constraint belanghebbende_een_per_dossier unique (dossier_id, gemeente_id),
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id) on delete restrict
);
create index belanghebbende_bsn on belanghebbende (gemeente_id, bsn_index);
create table belemmering (
  id uuid primary key default uuidv7(),
  gemeente_id uuid not null default app.schrijf_gemeente(),
  dossier_id uuid not null,
  soort text not null,
  toelichting_versleuteld bytea,
  geregistreerd_op timestamptz not null default app.nu(),
  geregistreerd_door uuid not null default app.persoon() references persoon on delete restrict,
  vervallen_op timestamptz,
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id) on delete restrict
);
create table inzage (
  id uuid primary key default uuidv7(),
  gemeente_id uuid not null default app.schrijf_gemeente(),
  dossier_id uuid not null,
  bureau_id uuid not null references bureau on delete restrict,
  reden text not null,
  besloten_door uuid not null default app.persoon() references persoon on delete restrict,
  besloten_op timestamptz not null default app.nu(),
  ingetrokken_op timestamptz,
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id) on delete restrict
);
create table leeslog (
  id uuid primary key default uuidv7(),
  gemeente_id uuid not null default app.schrijf_gemeente(),
  dossier_id uuid not null,
  persoon_id uuid not null default app.persoon() references persoon on delete restrict,
  wat text not null,
  doel text not null,
  op timestamptz not null default app.nu(),
  echt_op timestamptz not null default app.echte_tijd(),
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id) on delete restrict
);
create table notitie (
  id uuid primary key default uuidv7(),
  gemeente_id uuid not null default app.schrijf_gemeente(),
  dossier_id uuid not null,
  soort text not null constraint notitie_soort_bekend check (soort in ('telefoon', 'gesprek', 'mail', 'overig')),
  feit_op date not null,
  tekst text not null constraint notitie_tekst_begrensd check (char_length(tekst) between 1 and 10000),
  door_id uuid not null default app.persoon() references persoon on delete restrict,
  geregistreerd_op timestamptz not null default app.nu(),
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id) on delete restrict
);
create table afspraak (
  id uuid primary key default uuidv7(),
  gemeente_id uuid not null default app.schrijf_gemeente(),
  dossier_id uuid not null,
  soort text not null constraint afspraak_soort_bekend check (soort in ('gesprek', 'entreetoets', 'driegesprek', 'pitch')),
  begint_op timestamptz not null,
  duur_minuten integer not null constraint afspraak_duur_begrensd check (duur_minuten between 5 and 600),
  plaats text not null,
  deelnemers text not null,
  status text not null default 'gepland' constraint afspraak_status_bekend check (status in ('gepland', 'geweest', 'niet_verschenen', 'afgezegd')),
  verslag text,
  door_id uuid not null default app.persoon() references persoon on delete restrict,
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id) on delete restrict
);
create table tijdlijn (
  id uuid primary key default uuidv7(),
  gemeente_id uuid not null default app.schrijf_gemeente(),
  dossier_id uuid not null,
  soort text not null,
  feit_op timestamptz not null default app.nu(),
  geregistreerd_op timestamptz not null default app.nu(),
  door_id uuid references persoon on delete restrict default app.persoon(),
  tekst text,
  gegevens jsonb not null default '{}',
  deelbaar boolean not null default false,
  bureau_id uuid references bureau on delete restrict,
  sleutel text not null,
  constraint tijdlijn_feit_eenmaal unique (gemeente_id, sleutel),
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id) on delete restrict
);
create index tijdlijn_van_dossier on tijdlijn (dossier_id, geregistreerd_op desc);
create table taak (
  id uuid primary key default uuidv7(),
  gemeente_id uuid not null default app.schrijf_gemeente(),
  dossier_id uuid not null,
  soort text not null,
  sleutel text not null,
  voor_rol text,
  voor_persoon uuid references persoon on delete restrict,
  bureau_id uuid references bureau on delete restrict,
  onderwerp_id uuid,
  gegevens jsonb not null default '{}',
  uiterlijk date,
  uitleg jsonb,
  sinds timestamptz not null default app.nu(),
  status text not null default 'open' constraint taak_status_bekend check (status in ('open', 'gedaan', 'vervallen')),
  opgepakt_door uuid references persoon on delete restrict,
  afgerond_door uuid references persoon on delete restrict,
  afgerond_op timestamptz,
  constraint taak_eenmaal unique (gemeente_id, sleutel),
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id) on delete restrict
);
create index taak_open on taak (gemeente_id, uiterlijk) where status = 'open';
create index taak_van_dossier on taak (dossier_id) where status = 'open';
create table melding (
  id uuid primary key default uuidv7(),
  gemeente_id uuid not null default app.schrijf_gemeente(),
  dossier_id uuid not null,
  persoon_id uuid not null references persoon on delete restrict,
  soort text not null,
  gegevens jsonb not null default '{}',
  sleutel text not null,
  op timestamptz not null default app.nu(),
  gelezen_op timestamptz,
  constraint melding_eenmaal unique (gemeente_id, persoon_id, sleutel),
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id) on delete restrict
);
create index melding_van_persoon on melding (persoon_id, op desc);

call app.scherm_af('teller', 'deelnemer', array['centraal', 'lid'], array['stand']);
call app.scherm_af('dossier', 'gemeente', array['centraal', 'lid'], array['klantmanager_id', 'consulent_id']);
call app.scherm_af('dossier_sleutel', 'personen', array['centraal', 'lid']);
-- A bureau reads nothing that is encrypted but the belemmeringen that were opened to it, so it has no other key.
create policy sleutel_voor_bureau_bij_inzage on dossier_sleutel as restrictive for select to loket_app using (
  (select app.soort()) <> 'bureau' or dossier_id = any ((select app.lees_belemmeringen())::uuid[]));
call app.scherm_af('belanghebbende', 'personen', array['centraal', 'lid'],
  array['voornaam', 'achternaam', 'email', 'telefoon', 'straat', 'huisnummer', 'postcode', 'woonplaats', 'uitkering', 'plan', 'onderneming_naam', 'kvk_nummer']);
call app.scherm_af('belemmering', 'intern', array['centraal'], array['vervallen_op']);
create policy bureau_leest_opengesteld on belemmering for select using (dossier_id = any ((select app.lees_belemmeringen())::uuid[]));
call app.scherm_af('inzage', 'personen', array['centraal', 'lid'], array['ingetrokken_op']);
create policy bureau_ziet_eigen_inzage on inzage as restrictive for select to loket_app using (
  (select app.soort()) <> 'bureau' or bureau_id = (select app.bureau()));
call app.scherm_af('leeslog', 'intern', array['centraal', 'lid', 'bureau']);
call app.scherm_af('notitie', 'intern', array['centraal']);
call app.scherm_af('afspraak', 'personen', array['centraal'], array['begint_op', 'duur_minuten', 'plaats', 'deelnemers', 'status', 'verslag']);
call app.scherm_af('tijdlijn', 'intern', array['centraal', 'lid', 'bureau']);
-- Two bureaus of one dossier do not read of each other.
create policy anderen_lezen_het_deelbare on tijdlijn for select using (
  (deelbaar and dossier_id = any ((select app.lees_dossiers())::uuid[]) and ((select app.soort()) <> 'bureau' or bureau_id is null))
  or bureau_id = (select app.bureau()));
call app.scherm_af('taak', 'intern', array['centraal', 'lid'], array['status', 'opgepakt_door', 'afgerond_door', 'afgerond_op', 'uiterlijk', 'uitleg', 'gegevens']);
-- What is one's own stays within the gemeenten of today: a mandaat that ended takes it along, and the process that acts in
-- somebody's name sees no other gemeente of that person.
create policy anderen_lezen_eigen_taken on taak for select using (bureau_id = (select app.bureau())
  or (voor_persoon = (select app.persoon()) and ((select app.soort()) = 'bureau' or gemeente_id = any ((select app.lees_gemeenten())::uuid[]))));
call app.scherm_af('melding', 'deelnemer', array['centraal', 'lid'], array['gelezen_op']);
drop policy lees_binnen_context on melding;
drop policy wijzig_binnen_context on melding;
create policy lees_eigen_melding on melding for select using (
  (persoon_id = (select app.persoon()) and ((select app.soort()) = 'bureau' or gemeente_id = any ((select app.lees_gemeenten())::uuid[])))
  or ((select app.soort()) = 'systeem' and gemeente_id = (select app.schrijf_gemeente())));
create policy wijzig_eigen_melding on melding for update using (persoon_id = (select app.persoon()) and ((select app.soort()) = 'bureau' or gemeente_id = any ((select app.lees_gemeenten())::uuid[])))
  with check (persoon_id = (select app.persoon()));
