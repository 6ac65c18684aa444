-- Whether the database is as new as the program is asked by the readiness check of the API and the worker, so their roles
-- may read the list of migrations that ran; nothing else of Kysely's own.
grant select on kysely_migration to loket_authenticator, loket_systeem;
