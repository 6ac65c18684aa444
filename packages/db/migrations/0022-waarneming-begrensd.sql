-- One person is away once at a time, and no longer than a year. Two requests at one instant each saw no other waarneming;
-- the constraint sees both. It compares ids with days in one index, which takes an operator class of btree_gist.
create schema if not exists uitbreiding;
create extension if not exists btree_gist with schema uitbreiding;

-- What overlapped already was one absence entered twice: the first one stays.
delete from waarneming later using waarneming eerder
  where later.persoon_id = eerder.persoon_id and later.id > eerder.id
    and daterange(later.van, later.tot, '[]') && daterange(eerder.van, eerder.tot, '[]');
update waarneming set tot = van + 366 where tot > van + 366;
alter table waarneming
  add constraint waarneming_een_tegelijk exclude using gist (persoon_id with =, daterange(van, tot, '[]') with &&),
  add constraint waarneming_hoogstens_een_jaar check (tot <= van + 366);
