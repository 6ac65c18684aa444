-- What the members pay for, as data (B§3.9): the productenboek, which single product a step of a template yields, and what
-- a product costs from when until when. Nothing here is about a client; everybody who is signed in may read it.
create table product (
  code text primary key constraint product_code_vorm check (code ~ '^[a-z][a-z0-9_]*$'),
  naam text not null,
  omschrijving text not null,
  kostensoort text not null constraint product_kostensoort_bekend check (kostensoort in ('voorbereiding', 'uitvoering', 'krediet')),
  -- stap: priced per step; totaal: one price per client; memo: shown, never priced.
  soort text not null default 'stap' constraint product_soort_bekend check (soort in ('stap', 'totaal', 'memo')),
  -- What a phase that was broken off costs; empty where the product is not of a phase.
  bij_afbreken text constraint product_bij_afbreken_bekend check (bij_afbreken in ('geheel', 'naar_rato', 'niets')),
  bron jsonb not null
);
create table stapproduct (
  id uuid primary key default uuidv7(),
  stap text not null constraint stapproduct_stap_bekend check (stap in ('selectie', 'start', 'fase', 'plan', 'krediet')),
  -- Empty: whatever the template, or whatever the phase.
  sjabloon_code text,
  fase_code text,
  product_code text not null references product on delete restrict,
  bron jsonb not null,
  geldig_van date not null,
  geldig_tot date,
  constraint stapproduct_loopt_vooruit check (geldig_tot is null or geldig_tot > geldig_van),
  constraint stapproduct_fase_van_sjabloon check (fase_code is null or sjabloon_code is not null),
  -- One step, one product, on every day.
  constraint stapproduct_een_tegelijk exclude using gist (
    stap with =, coalesce(sjabloon_code, '') with =, coalesce(fase_code, '') with =, daterange(geldig_van, geldig_tot) with &&)
);
create table tarief (
  id uuid primary key default uuidv7(),
  product_code text not null references product on delete restrict,
  bedrag_centen bigint not null constraint tarief_bedrag_begrensd check (bedrag_centen between 0 and 100000000),
  geldig_van date not null,
  geldig_tot date,
  status text not null default 'concept' constraint tarief_status_bekend check (status in ('concept', 'voorgelegd', 'vastgesteld')),
  vastgesteld_op date,
  bron jsonb not null,
  constraint tarief_loopt_vooruit check (geldig_tot is null or geldig_tot > geldig_van),
  constraint tarief_vastgesteld_heeft_dag check ((status = 'vastgesteld') = (vastgesteld_op is not null)),
  -- A concept may lie beside what counts; of what counts there is one on every day.
  constraint tarief_een_tegelijk exclude using gist (product_code with =, daterange(geldig_van, geldig_tot) with &&) where (status = 'vastgesteld')
);
create index tarief_van_product on tarief (product_code, geldig_van);
-- What counts is not changed any more: bills rest on it. It can still get a last day, so that a new one may follow.
create function app.tarief_blijft() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.status <> 'vastgesteld' then return old; end if;
  if old.status <> 'vastgesteld' then return new; end if;
  if tg_op = 'UPDATE' and (to_jsonb(new) - 'geldig_tot') = (to_jsonb(old) - 'geldig_tot') then return new; end if;
  raise exception 'Een vastgesteld tarief blijft zoals het is' using errcode = 'LK002';
end $$;
create trigger tarief_blijft before update or delete on tarief for each row execute function app.tarief_blijft();
grant select on product, stapproduct, tarief to loket_app, loket_systeem;

-- How a member pays: for what it used, or one total per client (Flevoland). Without an arrangement no bill can be made.
create table factuurafspraak (
  id uuid primary key default uuidv7(),
  gemeente_id uuid not null default app.schrijf_gemeente() references gemeente on delete restrict,
  wijze text not null constraint factuurafspraak_wijze_bekend check (wijze in ('werkelijk_afgenomen', 'totaalproduct')),
  totaalproduct_code text references product on delete restrict,
  -- The step of a client at which the total is priced.
  totaal_bij_stap text constraint factuurafspraak_stap_bekend check (totaal_bij_stap in ('selectie', 'start', 'fase', 'plan')),
  bron jsonb not null,
  geldig_van date not null,
  geldig_tot date,
  constraint factuurafspraak_loopt_vooruit check (geldig_tot is null or geldig_tot > geldig_van),
  constraint factuurafspraak_totaal_heeft_product check (
    (wijze = 'totaalproduct') = (totaalproduct_code is not null) and (wijze = 'totaalproduct') = (totaal_bij_stap is not null)),
  constraint factuurafspraak_een_tegelijk exclude using gist (gemeente_id with =, daterange(geldig_van, geldig_tot) with &&)
);
-- What a member expects to use in a year, per product.
create table jaarplanregel (
  id uuid primary key default uuidv7(),
  gemeente_id uuid not null default app.schrijf_gemeente() references gemeente on delete restrict,
  jaar integer not null constraint jaarplanregel_jaar_begrensd check (jaar between 2000 and 2999),
  product_code text not null references product on delete restrict,
  aantal integer not null constraint jaarplanregel_aantal_niet_negatief check (aantal >= 0),
  akkoord_op date,
  constraint jaarplanregel_eenmaal unique (gemeente_id, jaar, product_code)
);
call app.scherm_af('factuurafspraak', 'deelnemer', '{}');
call app.scherm_af('jaarplanregel', 'deelnemer', '{}');

-- Who follows what is billed: at the loket the people of the money and the contract, at a member those who answer for it. A
-- klantmanager guides clients, a bureau does its opdrachten; neither reads a bill. Who takes over from one of them does.
create function app.ziet_opgaven() returns boolean language sql stable
  return app.soort() = 'systeem' or exists (
    select from public.persoon_rol r
    where (r.persoon_id = app.persoon() or r.persoon_id in (select app.neemt_waar_voor(app.persoon()))) and r.geldig_van <= app.vandaag() and (r.geldig_tot is null or r.geldig_tot > app.vandaag())
      and r.rol in ('financieel_medewerker', 'contractmanager', 'teamleider', 'contactpersoon', 'beleidsmedewerker', 'accountant'));
grant execute on function app.ziet_opgaven() to loket_app, loket_owner;
do $$ declare t text; begin
  foreach t in array array['factuurafspraak', 'jaarplanregel'] loop
    execute format('create policy alleen_wie_de_opgave_volgt on %I as restrictive for select to loket_app using ((select app.ziet_opgaven()))', t);
  end loop;
end $$;
