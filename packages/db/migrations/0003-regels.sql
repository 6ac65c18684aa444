-- Rules are data, bitemporal: valid from/to (when the rule counts) and known from/to (when we knew it), with their source.
-- National parameters, the beleidsregels of a gemeente, and the phase templates of a voorbereidingstraject.
create table parameter (
  id uuid primary key default uuidv7(),
  code text not null,
  waarde jsonb not null,
  bron jsonb not null,
  geldig_van date not null,
  geldig_tot date,
  bekend_van timestamptz not null default app.nu(),
  bekend_tot timestamptz,
  constraint parameter_geldigheid_loopt_vooruit check (geldig_tot is null or geldig_tot > geldig_van)
);
create index parameter_per_code on parameter (code, geldig_van);
create table beleidsregel (
  id uuid primary key default uuidv7(),
  gemeente_id uuid not null default app.schrijf_gemeente() references gemeente on delete restrict,
  code text not null,
  waarde jsonb not null,
  bron jsonb not null,
  geldig_van date not null,
  geldig_tot date,
  bekend_van timestamptz not null default app.nu(),
  bekend_tot timestamptz,
  constraint beleidsregel_geldigheid_loopt_vooruit check (geldig_tot is null or geldig_tot > geldig_van)
);
create index beleidsregel_per_gemeente on beleidsregel (gemeente_id, code, geldig_van);
create table sjabloon (
  id uuid primary key default uuidv7(),
  code text not null,
  versie text not null,
  naam text not null,
  inhoud jsonb not null,
  bron jsonb not null,
  geldig_van date not null,
  geldig_tot date,
  constraint sjabloon_versie_uniek unique (code, versie)
);
grant select on parameter, sjabloon to loket_app, loket_systeem;
call app.scherm_af('beleidsregel', 'deelnemer', array['centraal'], array['bekend_tot']);
