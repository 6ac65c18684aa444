-- What is owed to the outside is delivered by process, in order, and never given up but for mail: a start or a signal that
-- is lost leaves a process that nobody sees stand still. Who delivers claims a row for a while, so that two relays do not
-- send one thing twice and a relay that died is followed up.
alter table outbox add column workflow_id text generated always as (gegevens ->> 'workflowId') stored;
create index outbox_van_proces on outbox (workflow_id, id) where status = 'wacht';
alter table outbox no force row level security;
update outbox set status = 'wacht', volgende_poging = app.echte_tijd() where status = 'mislukt' and soort <> 'mail';
alter table outbox force row level security;
alter table outbox add constraint outbox_alleen_mail_mislukt check (soort = 'mail' or status <> 'mislukt');

create function app.meld_uitgaand() returns trigger language plpgsql as $$
begin
  perform pg_notify('loket_uitgaand', '');
  return null;
end $$;
grant execute on function app.meld_uitgaand() to loket_app;
create trigger meld_uitgaand after insert on outbox for each statement execute function app.meld_uitgaand();

-- When a command that nobody answered is sent again: each has its own instant, so that some that get no answer do not keep
-- the others waiting.
alter table commando add column opnieuw_op timestamptz not null default app.echte_tijd();
alter table commando add column herzonden integer not null default 0
  constraint commando_herzonden_telt_op check (herzonden >= 0);
create index commando_opnieuw on commando (opnieuw_op) where status = 'wacht';
create policy systeem_herzendt on commando for update to loket_systeem using (status = 'wacht') with check (status = 'wacht');
grant update (opnieuw_op, herzonden) on commando to loket_systeem;
