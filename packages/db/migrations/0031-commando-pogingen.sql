-- A command that meets an error which nobody foresaw must not keep its process for ever: it is tried some times and then
-- refused aloud. How often it was tried stands beside it, so that it counts over restarts of the worker as well.
alter table commando add column pogingen integer not null default 0
  constraint commando_pogingen_telt_op check (pogingen between 0 and 100);
grant update (pogingen) on commando to loket_app;
