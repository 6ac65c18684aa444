import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartFout } from './fout.ts'

/** What the stack makes up once and keeps in .data/geheimen.json, readable by its owner alone. */
export type Geheimen = {
  readonly postgresSuperuser: string
  readonly postgresAuthenticator: string
  readonly postgresSysteem: string
  readonly sessie: string
  /** The master key of the encrypted columns: base64 of 32 bytes. */
  readonly sleutel: string
  readonly oidcClient: string
}

const makeGeheim = () => randomBytes(24).toString('base64url')

/** Reads the secrets of a data folder, and makes those that are not there yet. */
export function loadGeheimen(map: string): Geheimen {
  mkdirSync(map, { recursive: true })
  const pad = join(map, 'geheimen.json')
  const bekend = readBekend(pad)
  const geheimen: Geheimen = {
    postgresSuperuser: bekend.postgresSuperuser ?? makeGeheim(),
    postgresAuthenticator: bekend.postgresAuthenticator ?? makeGeheim(),
    postgresSysteem: bekend.postgresSysteem ?? makeGeheim(),
    sessie: bekend.sessie ?? makeGeheim(),
    sleutel: bekend.sleutel ?? randomBytes(32).toString('base64'),
    oidcClient: bekend.oidcClient ?? makeGeheim(),
  }
  if (Object.keys(bekend).length < Object.keys(geheimen).length) {
    // Through a second file, so that a power cut leaves either the old secrets or the new ones.
    writeFileSync(`${pad}.nieuw`, JSON.stringify(geheimen, null, 2), { mode: 0o600 })
    chmodSync(`${pad}.nieuw`, 0o600)
    renameSync(`${pad}.nieuw`, pad)
  }
  return geheimen
}

function readBekend(pad: string): Partial<Geheimen> {
  let tekst: string
  try {
    tekst = readFileSync(pad, 'utf8')
  } catch {
    return {}
  }
  try {
    return JSON.parse(tekst) as Partial<Geheimen>
  } catch {
    throw new StartFout(
      `${pad} is niet leesbaar. Zonder die sleutels zijn de gegevens niet te openen. Zet een kopie terug, of begin opnieuw met: npm run reset`,
    )
  }
}
