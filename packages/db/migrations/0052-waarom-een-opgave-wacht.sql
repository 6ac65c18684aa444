-- Why an opgave could not be made is one of a closed list: a screen has a sentence for each.
alter table kwartaalopgave add constraint kwartaalopgave_parkeerreden_bekend
  check (parkeerreden in ('factuurafspraak_ontbreekt', 'eerder_kwartaal_geparkeerd', 'fout'));
