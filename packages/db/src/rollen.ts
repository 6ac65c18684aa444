import type { Client } from 'pg'

/** Passwords of the two roles that may log in. */
export type Rolgeheimen = { readonly authenticator: string; readonly systeem: string }

const NOLOGIN = ['loket_owner', 'loket_app', 'loket_poort'] as const

/**
 * Makes the database roles of architecture §2 on a cluster, or sets their passwords again.
 * In: a connection of a superuser (or of a DBA's role that may create roles), and the passwords. Safe to repeat.
 * Roles belong to the cluster, not to a migration, since a production database gets them from its administrator.
 */
export async function makeRollen(super_: Client, geheimen: Rolgeheimen): Promise<void> {
  for (const rol of NOLOGIN) await createRol(super_, rol, 'nologin')
  await createRol(
    super_,
    'loket_authenticator',
    `login noinherit password ${super_.escapeLiteral(geheimen.authenticator)}`,
  )
  await createRol(super_, 'loket_systeem', `login noinherit password ${super_.escapeLiteral(geheimen.systeem)}`)
  await super_.query('grant loket_app to loket_authenticator, loket_systeem')
  await super_.query('grant loket_poort to loket_owner')
}

async function createRol(super_: Client, rol: string, eigenschappen: string): Promise<void> {
  const bestaat = await super_.query('select from pg_roles where rolname = $1', [rol])
  await super_.query(
    `${bestaat.rowCount === 0 ? 'create' : 'alter'} role ${rol} ${eigenschappen} nosuperuser nobypassrls`,
  )
}

/**
 * Makes an empty database that loket_owner owns, unless it is there.
 * In: a superuser's connection to any other database, and the name (lower case letters, digits, underscores).
 */
export async function makeDatabase(super_: Client, naam: string): Promise<void> {
  const bestaat = await super_.query('select from pg_database where datname = $1', [naam])
  if (bestaat.rowCount === 0) await super_.query(`create database ${super_.escapeIdentifier(naam)} owner loket_owner`)
  // A temporary table would stand in for a real one of the same name, in every later transaction of its connection.
  await super_.query(`revoke connect, temporary on database ${super_.escapeIdentifier(naam)} from public`)
  await super_.query(`grant connect on database ${super_.escapeIdentifier(naam)} to loket_authenticator, loket_systeem`)
}
