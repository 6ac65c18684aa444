-- How much one client can have and how long one can be away were numbers of ours in a constraint, so that only a migration
-- could change them and nobody could see where they came from. They are parameters now, with a source, read where they are
-- applied. The columns keep what is technical: an amount stays below a million euros (krediet_bedrag_positief), and an
-- absence ends some day.
alter table krediet drop constraint krediet_binnen_grens;
alter table waarneming
  drop constraint waarneming_hoogstens_een_jaar,
  add constraint waarneming_heeft_een_einde check (tot <= van + 3660);
