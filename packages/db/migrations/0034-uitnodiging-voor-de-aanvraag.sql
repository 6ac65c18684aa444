-- A traject that ends in a start with Bbz, or that was sent straight to an aanvraag, asks one more thing: that the client is
-- invited to apply. The process has ended by then, so a person registers it: once, when and how. The day that the outcome
-- became known is where its due day counts from; `beeindigd_op` lies earlier when the outcome comes later.
alter table traject add column uitkomst_op date;
grant update (uitkomst_op) on traject to loket_app;
create table uitnodiging (
  id uuid primary key,
  gemeente_id uuid not null default app.schrijf_gemeente(),
  dossier_id uuid not null,
  traject_id uuid not null,
  op date not null,
  wijze text not null constraint uitnodiging_wijze_bekend check (wijze in ('telefoon', 'gesprek', 'mail', 'post')),
  geregistreerd_door uuid not null default app.persoon() references persoon on delete restrict,
  geregistreerd_op timestamptz not null default app.nu(),
  constraint uitnodiging_een_per_traject unique (traject_id, gemeente_id),
  foreign key (gemeente_id, traject_id) references traject (gemeente_id, id) on delete restrict,
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id) on delete restrict
);
create index uitnodiging_van_dossier on uitnodiging (dossier_id);
call app.scherm_af('uitnodiging', 'intern', array['centraal']);
