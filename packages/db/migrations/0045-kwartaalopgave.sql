-- The quarter's bill of a member, called kwartaalopgave until it is a legal invoice (B§3.9). A betwiste line does not hold
-- up the rest; what is final stays as it is, and its number leaves no gap.
create table kwartaalloop (
  id uuid not null default uuidv7() constraint kwartaalloop_id_uniek unique,
  sleutel text primary key constraint kwartaalloop_sleutel_vorm check (sleutel ~ '^[0-9]{4}-K[1-4]$'),
  begin date not null,
  einde date not null,
  status text not null default 'sluit' constraint kwartaalloop_status_bekend check (status in ('sluit', 'gesloten')),
  begonnen_op timestamptz not null default app.nu(),
  gesloten_op timestamptz,
  constraint kwartaalloop_loopt_vooruit check (einde > begin),
  constraint kwartaalloop_gesloten_heeft_dag check ((status = 'gesloten') = (gesloten_op is not null))
);
-- Who is signed in may know which quarters were closed; the system alone closes one, in the transaction that starts its process.
alter table kwartaalloop enable row level security;
alter table kwartaalloop force row level security;
create policy wie_binnen_is_leest on kwartaalloop for select to loket_app using ((select app.soort()) is not null);
create policy systeem_kruist on kwartaalloop for select to loket_systeem using (true);
create policy systeem_begint on kwartaalloop for insert to loket_app with check ((select app.soort()) = 'systeem');
create policy systeem_sluit on kwartaalloop for update to loket_app using ((select app.soort()) = 'systeem') with check ((select app.soort()) = 'systeem');
grant select on kwartaalloop to loket_app, loket_systeem;
grant insert (sleutel, begin, einde), update (status, gesloten_op) on kwartaalloop to loket_app;

create table kwartaalopgave (
  id uuid primary key default uuidv7(),
  gemeente_id uuid not null default app.schrijf_gemeente() references gemeente on delete restrict,
  kwartaal text not null references kwartaalloop on delete restrict,
  begin date not null,
  einde date not null,
  wijze text constraint kwartaalopgave_wijze_bekend check (wijze in ('werkelijk_afgenomen', 'totaalproduct')),
  status text not null constraint kwartaalopgave_status_bekend check (status in ('ter_beoordeling', 'definitief', 'geparkeerd')),
  parkeerreden text,
  bevroren_op timestamptz not null default app.nu(),
  uiterlijk date not null,
  uitleg jsonb not null,
  akkoord text constraint kwartaalopgave_akkoord_bekend check (akkoord in ('budgethouder', 'stilzwijgend')),
  akkoord_door uuid references persoon on delete restrict,
  definitief_op timestamptz,
  nummer_jaar integer,
  volgnummer integer,
  nummer text,
  totaal_centen bigint,
  -- The opgave as it was when it became final, with the hash of its text: it is shown, printed and exported from here.
  inhoud text,
  inhoud_hash text constraint kwartaalopgave_hash_van_inhoud check (inhoud_hash = encode(sha256(convert_to(inhoud, 'utf8')), 'hex')),
  constraint kwartaalopgave_een_per_kwartaal unique (gemeente_id, kwartaal),
  constraint kwartaalopgave_nummer_eenmaal unique (gemeente_id, nummer_jaar, volgnummer),
  constraint kwartaalopgave_in_gemeente unique (gemeente_id, id),
  constraint kwartaalopgave_definitief_is_heel check (
    (status = 'definitief') = (nummer is not null and nummer_jaar is not null and volgnummer is not null and totaal_centen is not null
      and inhoud is not null and inhoud_hash is not null and definitief_op is not null and akkoord is not null)),
  constraint kwartaalopgave_akkoord_door check ((akkoord = 'budgethouder') = (akkoord_door is not null) or akkoord is null),
  constraint kwartaalopgave_geparkeerd_heeft_reden check ((status = 'geparkeerd') = (parkeerreden is not null))
);
create table opgaveregel (
  id uuid primary key default uuidv7(),
  gemeente_id uuid not null default app.schrijf_gemeente(),
  dossier_id uuid not null,
  -- One line for each fact, whatever happens to it afterwards.
  prestatie_id uuid not null,
  -- Where it stands now: empty while it waits for the next opgave, and when it lapsed.
  opgave_id uuid,
  eerste_opgave_id uuid not null,
  product_code text not null references product on delete restrict,
  prestatiedatum date not null,
  tarief_id uuid references tarief on delete restrict,
  tarief_centen bigint not null,
  teller integer not null,
  noemer integer not null,
  soort text not null constraint opgaveregel_soort_bekend check (soort in ('afname', 'terugname')),
  bedrag_centen bigint not null,
  memo_centen bigint,
  -- Where a member pays one total per client: the first, second, … time that it was priced for this client. It is priced
  -- again only when the fact of the time before was taken back.
  totaal_nr integer constraint opgaveregel_totaal_telt_op check (totaal_nr >= 1),
  -- Of an earlier quarter, which was frozen when the fact was written.
  is_nagekomen boolean not null,
  status text not null default 'open' constraint opgaveregel_status_bekend
    check (status in ('open', 'betwist', 'beantwoord', 'volgehouden', 'doorgeschoven', 'definitief', 'vervallen')),
  -- A line about which was decided is not disputed again.
  is_beslecht boolean not null default false,
  -- Until when whoever is at turn acts, and why then.
  uiterlijk date,
  uitleg jsonb,
  constraint opgaveregel_een_per_prestatie unique (gemeente_id, prestatie_id),
  constraint opgaveregel_een_totaal_per_client unique (gemeente_id, dossier_id, totaal_nr),
  constraint opgaveregel_totaal_is_afname check (totaal_nr is null or soort = 'afname'),
  constraint opgaveregel_in_gemeente unique (gemeente_id, id),
  constraint opgaveregel_bedrag_klopt check (
    bedrag_centen = case soort when 'afname' then 1 else -1 end * ((2 * tarief_centen * teller + noemer) / (2 * noemer))),
  constraint opgaveregel_plek check (case status
    when 'open' then opgave_id is not null when 'definitief' then opgave_id is not null
    when 'doorgeschoven' then opgave_id is null when 'vervallen' then opgave_id is null else true end),
  constraint opgaveregel_wie_aan_zet_heeft_dag check (status not in ('betwist', 'beantwoord', 'volgehouden') or (uiterlijk is not null and uitleg is not null)),
  foreign key (gemeente_id, prestatie_id) references afgenomen_product (gemeente_id, id) on delete restrict,
  foreign key (gemeente_id, opgave_id) references kwartaalopgave (gemeente_id, id) on delete restrict,
  foreign key (gemeente_id, eerste_opgave_id) references kwartaalopgave (gemeente_id, id) on delete restrict,
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id) on delete restrict
);
create index opgaveregel_van_opgave on opgaveregel (opgave_id);
create index opgaveregel_eerst_in on opgaveregel (eerste_opgave_id);
create index opgaveregel_loopt on opgaveregel (gemeente_id, status) where status in ('betwist', 'beantwoord', 'volgehouden', 'doorgeschoven');
-- The conversation at a line: what is said stays.
create table regelbericht (
  id uuid primary key default uuidv7(),
  gemeente_id uuid not null default app.schrijf_gemeente(),
  regel_id uuid not null,
  soort text not null constraint regelbericht_soort_bekend check (soort in ('betwist', 'antwoord', 'aanvaard', 'volgehouden', 'beslissing')),
  -- What the loket says of it: the line stands, or it lapses.
  oordeel text constraint regelbericht_oordeel_bekend check (oordeel in ('blijft', 'vervalt')),
  tekst text constraint regelbericht_tekst_begrensd check (char_length(tekst) between 1 and 4000),
  is_stilzwijgend boolean not null default false,
  door_id uuid not null default app.persoon() references persoon on delete restrict,
  op timestamptz not null,
  commando_id uuid,
  constraint regelbericht_oordeel_van_het_loket check ((soort in ('antwoord', 'beslissing')) = (oordeel is not null)),
  constraint regelbericht_zegt_iets check (tekst is not null or soort = 'aanvaard'),
  constraint regelbericht_eenmaal unique (gemeente_id, commando_id, regel_id),
  foreign key (gemeente_id, regel_id) references opgaveregel (gemeente_id, id) on delete restrict,
  foreign key (gemeente_id, commando_id) references commando (gemeente_id, id) on delete restrict
);
create index regelbericht_van_regel on regelbericht (regel_id, op);
-- The quarter's results of a gemeente, frozen with it, and the means of the region over enough gemeenten.
create table kwartaalresultaat (
  gemeente_id uuid not null default app.schrijf_gemeente() references gemeente on delete restrict,
  kwartaal text not null references kwartaalloop on delete restrict,
  code text not null,
  teller bigint not null,
  noemer bigint not null constraint kwartaalresultaat_noemer_positief check (noemer >= 0),
  primary key (gemeente_id, kwartaal, code)
);
create table regioresultaat (
  kwartaal text not null references kwartaalloop on delete restrict,
  code text not null,
  teller bigint not null,
  noemer bigint not null,
  gemeenten integer not null,
  primary key (kwartaal, code)
);
grant select on regioresultaat to loket_app;
grant select, insert on regioresultaat to loket_systeem;

call app.scherm_af('kwartaalopgave', 'deelnemer', '{}', array['status', 'parkeerreden', 'wijze', 'bevroren_op', 'uiterlijk', 'uitleg', 'akkoord', 'akkoord_door', 'definitief_op',
  'nummer_jaar', 'volgnummer', 'nummer', 'totaal_centen', 'inhoud', 'inhoud_hash']);
call app.scherm_af('opgaveregel', 'deelnemer', '{}', array['opgave_id', 'status', 'is_beslecht', 'uiterlijk', 'uitleg']);
call app.scherm_af('regelbericht', 'deelnemer', '{}');
call app.scherm_af('kwartaalresultaat', 'deelnemer', '{}');
do $$ declare t text; begin
  foreach t in array array['kwartaalopgave', 'opgaveregel', 'regelbericht', 'kwartaalresultaat'] loop
    execute format('create policy alleen_wie_de_opgave_volgt on %I as restrictive for select to loket_app using ((select app.ziet_opgaven()))', t);
  end loop;
end $$;
-- The quarter's run looks over the members: which opgaven there are, and what the means of the region rest on.
create policy systeem_kruist on kwartaalresultaat for select to loket_systeem using (true);
create policy systeem_kruist on kwartaalopgave for select to loket_systeem using (true);
grant select on kwartaalresultaat to loket_systeem;
grant select (id, gemeente_id, kwartaal, status) on kwartaalopgave to loket_systeem;

-- What is final stays as it is, byte for byte.
create function app.definitief_blijft() returns trigger language plpgsql as $$
begin
  if old.status = 'definitief' then
    raise exception 'Wat definitief is, blijft zoals het is' using errcode = 'LK002';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger definitief_blijft before update or delete on kwartaalopgave for each row execute function app.definitief_blijft();
create trigger definitief_blijft before update or delete on opgaveregel for each row execute function app.definitief_blijft();
create function app.regelbericht_blijft() returns trigger language plpgsql as $$
begin
  raise exception 'Wat bij een regel is gezegd, blijft' using errcode = 'LK002';
end $$;
create trigger regelbericht_blijft before update or delete or truncate on regelbericht for each statement execute function app.regelbericht_blijft();
