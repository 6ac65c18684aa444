-- What a member used: an immutable fact, written in the transaction of the step that earned it and dated when that
-- happened (B§3.9). One step yields one product, once. A fact that proves wrong is corrected by another fact, never edited.
create table afgenomen_product (
  id uuid primary key default uuidv7(),
  gemeente_id uuid not null default app.schrijf_gemeente(),
  dossier_id uuid not null,
  product_code text not null references product on delete restrict,
  stap text not null constraint afgenomen_product_stap_bekend check (stap in ('selectie', 'start', 'fase', 'plan', 'krediet')),
  -- The step itself, as `fase:<id>` or `selectie:<trajectId>`; of a correction `terug:<id>` or `vervangt:<id>` of the fact.
  stap_sleutel text not null constraint afgenomen_product_sleutel_begrensd check (char_length(stap_sleutel) between 1 and 120),
  fase_id uuid,
  -- What a reader of the bill sees of the step beside its date, as the name of the phase; nothing about the client.
  stap_naam text,
  is_afgebroken boolean not null default false,
  prestatiedatum date not null,
  -- The part that counts, as a fraction: a phase that was broken off can count by its days.
  teller integer not null default 1,
  noemer integer not null default 1,
  memo_centen bigint,
  -- What was used, or another fact taken back.
  soort text not null default 'afname' constraint afgenomen_product_soort_bekend check (soort in ('afname', 'terugname')),
  corrigeert_id uuid,
  -- The fact of the same step that was taken back and in whose place this one stands.
  vervangt_id uuid,
  reden text,
  commando_id uuid,
  door_id uuid not null default app.persoon() references persoon on delete restrict,
  geregistreerd_op timestamptz not null default app.nu(),
  constraint afgenomen_product_deel check (noemer >= 1 and teller between 0 and noemer),
  constraint afgenomen_product_memo check (memo_centen is null or stap = 'krediet'),
  constraint afgenomen_product_in_gemeente unique (gemeente_id, id),
  constraint afgenomen_product_een_per_stap unique (gemeente_id, stap_sleutel),
  constraint afgenomen_product_eenmaal_terug unique (gemeente_id, corrigeert_id),
  constraint afgenomen_product_eenmaal_vervangen unique (gemeente_id, vervangt_id),
  foreign key (gemeente_id, vervangt_id) references afgenomen_product (gemeente_id, id) on delete restrict,
  foreign key (gemeente_id, corrigeert_id) references afgenomen_product (gemeente_id, id) on delete restrict,
  foreign key (gemeente_id, fase_id) references fase (gemeente_id, id) on delete restrict,
  foreign key (gemeente_id, commando_id) references commando (gemeente_id, id) on delete restrict,
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id) on delete restrict
);
create index afgenomen_product_per_dag on afgenomen_product (gemeente_id, prestatiedatum);
create index afgenomen_product_van_dossier on afgenomen_product (dossier_id);
create function app.afgenomen_product_blijft() returns trigger language plpgsql as $$
begin
  raise exception 'Een afgenomen product blijft zoals het is' using errcode = 'LK002';
end $$;
create trigger afgenomen_product_blijft before update or delete or truncate on afgenomen_product
  for each statement execute function app.afgenomen_product_blijft();
-- After the fences of the row, which answer first: a correction takes back the fact it names, as it was and with a reason;
-- what stands in its place is of the same step.
create function app.afgenomen_product_volgt() returns trigger language plpgsql as $$
declare oud afgenomen_product;
begin
  if (new.soort = 'terugname') <> (new.corrigeert_id is not null) or (new.soort = 'terugname' and (new.reden is null or new.vervangt_id is not null)) then
    raise exception 'Een terugname noemt wat zij terugneemt en waarom' using errcode = 'LK002';
  end if;
  select * into oud from afgenomen_product where gemeente_id = new.gemeente_id and id = coalesce(new.corrigeert_id, new.vervangt_id);
  if new.corrigeert_id is not null and (not found or oud.soort <> 'afname' or (oud.dossier_id, oud.product_code, oud.stap, oud.prestatiedatum, oud.teller, oud.noemer)
      is distinct from (new.dossier_id, new.product_code, new.stap, new.prestatiedatum, new.teller, new.noemer)) then
    raise exception 'Een terugname neemt het feit terug zoals het was' using errcode = 'LK002';
  end if;
  if new.vervangt_id is not null and (not found or (oud.dossier_id, oud.stap) is distinct from (new.dossier_id, new.stap)
      or not exists (select from afgenomen_product where gemeente_id = new.gemeente_id and corrigeert_id = new.vervangt_id)) then
    raise exception 'Wat een feit vervangt, komt na de terugname ervan' using errcode = 'LK002';
  end if;
  return new;
end $$;
create trigger afgenomen_product_volgt after insert on afgenomen_product for each row execute function app.afgenomen_product_volgt();

call app.scherm_af('afgenomen_product', 'deelnemer', array['centraal']);
create policy alleen_wie_de_opgave_volgt on afgenomen_product as restrictive for select to loket_app using ((select app.ziet_opgaven()));
-- The steps write what they earned; a person of the loket corrects, and may put the right version in its place.
create policy mens_corrigeert on afgenomen_product as restrictive for insert to loket_app with check (
  (select app.soort()) = 'systeem' or ((select app.ziet_opgaven()) and (corrigeert_id is not null or vervangt_id is not null)));
