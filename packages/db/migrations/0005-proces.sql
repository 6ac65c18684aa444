-- The running process as the record knows it: which workflow runs, what people asked of it (commando), what it waits for
-- (wekker), which terms run (termijn with dated facts) and what must still be delivered to the outside (outbox).
create table proces (
  workflow_id text primary key,
  gemeente_id uuid not null default app.schrijf_gemeente(),
  dossier_id uuid not null,
  soort text not null constraint proces_soort_bekend check (soort in ('voorbereidingstraject', 'begeleidingsopdracht')),
  onderwerp_id uuid not null,
  stand text not null,
  status text not null default 'te_starten' constraint proces_status_bekend check (status in ('te_starten', 'loopt', 'gesloten')),
  begonnen_op timestamptz not null default app.nu(),
  gesloten_op timestamptz,
  constraint proces_eenmaal_per_onderwerp unique (soort, onderwerp_id, gemeente_id),
  constraint proces_in_gemeente unique (gemeente_id, workflow_id),
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id) on delete restrict
);
create table commando (
  id uuid primary key,
  gemeente_id uuid not null default app.schrijf_gemeente(),
  dossier_id uuid not null,
  workflow_id text not null,
  soort text not null,
  bureau_id uuid references bureau on delete restrict,
  actor_id uuid not null default app.persoon() references persoon on delete restrict,
  gegevens jsonb not null,
  ingevoerd_op timestamptz not null default app.nu(),
  echt_op timestamptz not null default app.echte_tijd(),
  status text not null default 'wacht' constraint commando_status_bekend check (status in ('wacht', 'verwerkt', 'geweigerd')),
  foutcode text,
  uitkomst jsonb,
  verwerkt_op timestamptz,
  constraint commando_actor_is_de_beller check (actor_id is not null),
  constraint commando_in_gemeente unique (gemeente_id, id),
  foreign key (gemeente_id, workflow_id) references proces (gemeente_id, workflow_id) on delete restrict,
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id) on delete restrict
);
create index commando_wacht on commando (echt_op) where status = 'wacht';
create index commando_van_proces on commando (workflow_id, ingevoerd_op);
create table wekker (
  id uuid primary key default uuidv7(),
  gemeente_id uuid not null default app.schrijf_gemeente(),
  dossier_id uuid not null,
  workflow_id text not null,
  soort text not null,
  sleutel text not null,
  op timestamptz not null,
  gegevens jsonb not null default '{}',
  status text not null default 'open' constraint wekker_status_bekend check (status in ('open', 'gedaan', 'vervallen')),
  afgehandeld_op timestamptz,
  constraint wekker_eenmaal unique (gemeente_id, sleutel),
  foreign key (gemeente_id, workflow_id) references proces (gemeente_id, workflow_id) on delete restrict,
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id) on delete restrict
);
create index wekker_open on wekker (workflow_id, op) where status = 'open';
create table termijn (
  id uuid primary key default uuidv7(),
  gemeente_id uuid not null default app.schrijf_gemeente(),
  dossier_id uuid not null,
  soort text not null,
  onderwerp_id uuid not null,
  uiterlijk date not null,
  uitleg jsonb not null,
  constraint termijn_eenmaal unique (gemeente_id, soort, onderwerp_id),
  constraint termijn_in_gemeente unique (gemeente_id, id),
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id) on delete restrict
);
create table termijn_feit (
  id uuid primary key default uuidv7(),
  gemeente_id uuid not null default app.schrijf_gemeente(),
  dossier_id uuid not null,
  termijn_id uuid not null,
  soort text not null constraint termijn_feit_soort_bekend check (soort in ('start', 'opschorting', 'hervatting', 'verlenging')),
  datum date not null,
  grond text,
  gegevens jsonb not null default '{}',
  geregistreerd_op timestamptz not null default app.nu(),
  foreign key (gemeente_id, termijn_id) references termijn (gemeente_id, id) on delete restrict,
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id) on delete restrict
);
create table outbox (
  id bigint generated always as identity primary key,
  gemeente_id uuid not null default app.schrijf_gemeente() references gemeente on delete restrict,
  soort text not null constraint outbox_soort_bekend check (soort in ('start_proces', 'signaal', 'mail')),
  sleutel text not null,
  gegevens jsonb not null,
  status text not null default 'wacht' constraint outbox_status_bekend check (status in ('wacht', 'gedaan', 'mislukt')),
  pogingen integer not null default 0,
  volgende_poging timestamptz not null default app.echte_tijd(),
  fout text,
  constraint outbox_eenmaal unique (gemeente_id, sleutel)
);
create index outbox_wacht on outbox (volgende_poging) where status = 'wacht';

call app.scherm_af('proces', 'gemeente', array['centraal', 'lid'], array['stand', 'status', 'gesloten_op']);
call app.scherm_af('commando', 'intern', array['centraal', 'lid', 'bureau'], array['status', 'foutcode', 'uitkomst', 'verwerkt_op']);
create policy eigen_commando on commando for select using (actor_id = (select app.persoon())
  and ((select app.soort()) = 'bureau' or gemeente_id = any ((select app.lees_gemeenten())::uuid[])));
-- Nobody enters a command in another's name.
create policy actor_is_de_beller on commando as restrictive for insert with check (actor_id = (select app.persoon()));
create policy bureau_noemt_zichzelf on commando as restrictive for insert to loket_app with check (
  (select app.soort()) <> 'bureau' or bureau_id = (select app.bureau()));
create policy alleen_eigen_commando_wijzigen on commando as restrictive for update to loket_app using (
  (select app.soort()) = 'systeem' or actor_id = (select app.persoon()));
call app.scherm_af('wekker', 'gemeente', array['lid', 'centraal'], array['status', 'afgehandeld_op', 'op']);
call app.scherm_af('termijn', 'gemeente', array['centraal', 'lid'], array['uiterlijk', 'uitleg']);
call app.scherm_af('termijn_feit', 'intern', array['centraal', 'lid']);
call app.scherm_af('outbox', 'intern', array['centraal', 'lid']);
