-- The law names no maximum for a voorbereidingskrediet since 2010, so a slip of the finger had none either. No grant passes
-- € 50.000, above what art. 24 Bbz lends a starter for the whole business; what was granted before stays as it was. Why a
-- person went above the amount that asks for a confirmation stands beside the grant.
alter table krediet add column waarom_hoger text constraint krediet_waarom_hoger_begrensd check (char_length(waarom_hoger) between 1 and 1000);
alter table krediet add constraint krediet_binnen_grens check (bedrag_centen <= 5000000) not valid;
grant insert (waarom_hoger) on krediet to loket_app;
