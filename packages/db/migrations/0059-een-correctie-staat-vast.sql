-- A correction takes back what was billed, in favour of who pays: it is never disputed, since a line that lapses then would
-- leave the wrong amount billed for good.
alter table opgaveregel add constraint opgaveregel_correctie_niet_betwist
  check (soort = 'afname' or status not in ('betwist', 'beantwoord', 'volgehouden'));
