-- What belongs to one person's workplace: drafts, saved views, the last visit. No tenant, the person is the fence.
create table concept (
  persoon_id uuid not null default app.persoon() references persoon on delete cascade,
  sleutel text not null constraint concept_sleutel_begrensd check (char_length(sleutel) between 1 and 200),
  inhoud jsonb not null constraint concept_inhoud_begrensd check (pg_column_size(inhoud) < 200000),
  bewaard_op timestamptz not null default app.nu(),
  primary key (persoon_id, sleutel)
);
create table weergave (
  id uuid primary key default uuidv7(),
  persoon_id uuid not null default app.persoon() references persoon on delete cascade,
  pagina text not null,
  naam text not null constraint weergave_naam_begrensd check (char_length(naam) between 1 and 60),
  zoek text not null constraint weergave_zoek_begrensd check (char_length(zoek) <= 2000),
  constraint weergave_naam_uniek unique (persoon_id, pagina, naam)
);
create table bezoek (
  persoon_id uuid primary key default app.persoon() references persoon on delete cascade,
  vorige timestamptz not null,
  laatste timestamptz not null
);
do $$ declare t text; begin
  foreach t in array array['concept', 'weergave', 'bezoek'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy alleen_eigen on %I using (persoon_id = (select app.persoon())) with check (persoon_id = (select app.persoon()))', t);
    execute format('grant select, delete on %I to loket_app', t);
  end loop;
end $$;
grant insert (sleutel, inhoud, bewaard_op), update (inhoud, bewaard_op) on concept to loket_app;
grant insert (id, pagina, naam, zoek), update (zoek) on weergave to loket_app;
grant insert (vorige, laatste), update (vorige, laatste) on bezoek to loket_app;
