import { randomBytes } from 'node:crypto'
import { makeDatabase } from '@loket/db'
import { Client } from 'pg'
import { inject } from 'vitest'
import { ROLGEHEIMEN, urlVan } from './postgres.ts'

/** A database of one test file, migrated and empty, with an address per role that may log in. */
export type TestDatabase = {
  naam: string
  /** May become loket_owner: for migrations. */
  ownerUrl: string
  /** As the API connects. */
  authenticatorUrl: string
  /** As the worker connects. */
  systeemUrl: string
  /** A superuser, past every policy: to prepare and to look, never to act. */
  superUrl: string
  [Symbol.asyncDispose](): Promise<void>
}

/**
 * Makes a database for one test file by copying the template; disposing drops it, whoever is still connected. Only
 * inside a group that has `infrastructuur` in groepen.ts.
 */
export async function maakDatabase(): Promise<TestDatabase> {
  const { superUrl, sjabloon } = inject('postgres')
  const naam = `loket_test_${randomBytes(6).toString('hex')}`
  await alsSuper(superUrl, async (client) => {
    await client.query(`create database ${naam} template ${sjabloon} owner loket_owner`)
    // Rights on a database are not copied along with it.
    await makeDatabase(client, naam)
  })
  const als = (rol: string, wachtwoord: string) => urlVan(superUrl, { database: naam, rol, wachtwoord })
  return {
    naam,
    ownerUrl: urlVan(superUrl, { database: naam }),
    authenticatorUrl: als('loket_authenticator', ROLGEHEIMEN.authenticator),
    systeemUrl: als('loket_systeem', ROLGEHEIMEN.systeem),
    superUrl: urlVan(superUrl, { database: naam }),
    [Symbol.asyncDispose]: () =>
      alsSuper(superUrl, async (client) => {
        await client.query(`drop database if exists ${naam} with (force)`)
      }),
  }
}

async function alsSuper(superUrl: string, doe: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: superUrl })
  await client.connect()
  try {
    await doe(client)
  } finally {
    await client.end()
  }
}
