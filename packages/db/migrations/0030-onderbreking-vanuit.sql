-- A traject that goes on after an onderbreking goes on as it was: in its phase, at a toetsmoment that was asked for, or
-- with a decision put off. From the phase alone that cannot be told, so the onderbreking keeps it. What was interrupted
-- before stood in a phase.
alter table onderbreking add column vanuit text not null default 'fase_loopt'
  constraint onderbreking_vanuit_bekend check (vanuit in ('toegelaten', 'fase_loopt', 'toetsmoment', 'aangehouden'));
alter table onderbreking alter column vanuit drop default;
grant insert (vanuit) on onderbreking to loket_app;
