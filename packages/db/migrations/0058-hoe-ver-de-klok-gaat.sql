-- How far one journey of the clock goes stands in one place, so that a preview refuses what the journey would.
create function app.klokreis_grens(van timestamptz) returns timestamptz language sql stable
  return van + interval '5 years';
grant execute on function app.klokreis_grens(timestamptz) to loket_app, loket_owner;
alter table klokreis drop constraint klokreis_niet_te_ver;
alter table klokreis add constraint klokreis_niet_te_ver check (doel <= app.klokreis_grens(gevraagd_op));
