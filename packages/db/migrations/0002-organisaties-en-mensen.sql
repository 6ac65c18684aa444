-- Who there is: gemeenten with their validity and successor (B§3.19), bureaus, people, roles with dates, and the mandaat
-- by which central staff may decide in the name of a member's college (Awb 10:1; B§1.1).
create table organisatie (
  id uuid primary key default uuidv7(),
  soort text not null constraint organisatie_soort_bekend check (soort in ('gemeente', 'bureau', 'platform')),
  code text not null constraint organisatie_code_uniek unique,
  afkorting text not null constraint organisatie_afkorting_uniek unique,
  naam text not null
);
create table gemeente (
  id uuid primary key references organisatie on delete restrict,
  cbs_code text not null constraint gemeente_cbs_code_uniek unique constraint gemeente_cbs_code_vorm check (cbs_code ~ '^GM[0-9]{4}$'),
  centraal boolean not null default false,
  geldig_van date not null,
  geldig_tot date,
  opvolger_id uuid references gemeente on delete restrict,
  deelnemer_van date,
  deelnemer_tot date,
  constraint gemeente_geldigheid_loopt_vooruit check (geldig_tot is null or geldig_tot > geldig_van)
);
create table bureau (
  id uuid primary key references organisatie on delete restrict,
  soort text not null constraint bureau_soort_bekend check (soort in ('adviesbureau', 'begeleidingsorganisatie'))
);
create table persoon (
  id uuid primary key default uuidv7(),
  sub text not null constraint persoon_sub_uniek unique,
  naam text not null,
  email text not null,
  organisatie_id uuid not null references organisatie on delete restrict,
  actief boolean not null default true,
  taal text not null default 'nl' constraint persoon_taal_bekend check (taal in ('nl', 'en')),
  sneltoetsen boolean not null default true
);
create table persoon_rol (
  persoon_id uuid not null references persoon on delete restrict,
  rol text not null,
  geldig_van date not null default date '2020-01-01',
  geldig_tot date,
  primary key (persoon_id, rol, geldig_van)
);
create table mandaat (
  id uuid primary key default uuidv7(),
  gemeente_id uuid not null references gemeente on delete restrict,
  soort text not null,
  rol text,
  geldig_van date not null,
  geldig_tot date,
  bron text not null
);
create index mandaat_per_gemeente on mandaat (gemeente_id, soort);
create table waarneming (
  id uuid primary key default uuidv7(),
  persoon_id uuid not null references persoon on delete restrict,
  waarnemer_id uuid not null references persoon on delete restrict,
  van date not null,
  tot date not null,
  constraint waarneming_loopt_vooruit check (tot >= van),
  constraint waarneming_niet_door_zichzelf check (waarnemer_id <> persoon_id)
);
-- Sessions belong to the authenticator alone; only a hash of the id is kept (ASVS 7).
create table sessie (
  id_hash text primary key,
  persoon_id uuid references persoon on delete cascade,
  gegevens jsonb not null,
  verloopt_op timestamptz not null
);
create index sessie_per_persoon on sessie (persoon_id);

-- These tables hold no client data: everyone who is signed in may know who works where.
grant select on organisatie, gemeente, bureau, persoon, persoon_rol, mandaat, waarneming to loket_app, loket_authenticator, loket_poort, loket_systeem;
grant update (taal, sneltoetsen) on persoon to loket_app;
grant insert (persoon_id, waarnemer_id, van, tot), delete on waarneming to loket_app;
grant select, insert, update, delete on sessie to loket_authenticator;
alter table persoon enable row level security;
alter table persoon force row level security;
create policy iedereen_leest on persoon for select using (true);
create policy alleen_eigen_voorkeuren on persoon for update using (id = (select app.persoon())) with check (id = (select app.persoon()));
create policy eigenaar_beheert on persoon to loket_owner using (true) with check (true);
alter table waarneming enable row level security;
alter table waarneming force row level security;
create policy iedereen_leest on waarneming for select using (true);
create policy alleen_eigen_waarneming on waarneming for insert with check (persoon_id = (select app.persoon()));
create policy alleen_eigen_waarneming_weg on waarneming for delete using (persoon_id = (select app.persoon()));
create policy eigenaar_beheert on waarneming to loket_owner using (true) with check (true);

-- The decisions that a person may take for a college today: the mandaat names the role.
create function app.heeft_mandaat(wie uuid, voor_gemeente uuid, besluit text) returns boolean language sql stable
  return exists (
    select 1 from public.mandaat m
      join public.persoon_rol r on r.rol = m.rol and r.persoon_id = wie
        and r.geldig_van <= app.vandaag() and (r.geldig_tot is null or r.geldig_tot > app.vandaag())
      join public.persoon p on p.id = wie and p.actief
    where m.gemeente_id = voor_gemeente and m.soort = besluit
      and m.geldig_van <= app.vandaag() and (m.geldig_tot is null or m.geldig_tot > app.vandaag()));
grant execute on function app.heeft_mandaat(uuid, uuid, text) to loket_app, loket_systeem;
