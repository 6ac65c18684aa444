import { createHash } from 'node:crypto'
import type { SessionStore } from '@fastify/session'
import {
  type Aangemelde,
  type Database,
  echteTijd,
  findSessie,
  removeSessie,
  saveSessie,
  type Sessieduur,
  touchSessie,
} from '@loket/db'
import type { Session } from 'fastify'
import type { Kysely } from 'kysely'

const MINUUT_MS = 60_000

/** Idle sixty minutes, at most ten hours, by real time. */
export const SESSIEDUUR: Sessieduur = { stilMs: 60 * MINUUT_MS, totaalMs: 10 * 60 * MINUUT_MS }

/** How long somebody may take at the identity provider. */
const AANMELDDUUR: Sessieduur = { stilMs: 15 * MINUUT_MS, totaalMs: 15 * MINUUT_MS }

/** What is remembered of a login that is under way at the identity provider. */
export type Aanmelding = { readonly nonce: string; readonly verifier: string; readonly naar: string }

declare module 'fastify' {
  // What a session keeps. `wie` comes with each read and is never written.
  interface Session {
    persoonId?: string
    begonnenOp?: string
    idToken?: string
    aanmeldingen?: Record<string, Aanmelding>
    _csrf?: string
    wie?: Aangemelde
  }
}

/** Names a session where its id may not stand: in the table, the log, the list of open screens. */
export function toSessieHash(sessieId: string): string {
  return createHash('sha256').update(sessieId).digest('hex')
}

/**
 * Keeps sessions in Postgres, by the hash of their id. A read gives the person and today's roles with it; use moves the
 * end, at most once a minute.
 */
export function maakSessieopslag(db: Kysely<Database>, duur: Sessieduur): SessionStore {
  const lees = async (sessieId: string): Promise<Session | null> => {
    const idHash = toSessieHash(sessieId)
    const record = await findSessie(db, idHash)
    if (record === undefined) return null
    const gegevens = record.gegevens as Partial<Session>
    if (record.wie !== null && gegevens.begonnenOp !== undefined) {
      const hoogstensMs = Date.parse(gegevens.begonnenOp) + duur.totaalMs - echteTijd()
      const gebruikt = Math.min(duur.stilMs, hoogstensMs) - record.resterendMs
      if (gebruikt > MINUUT_MS) await touchSessie(db, idHash, gegevens.begonnenOp, duur)
    }
    return { ...gegevens, ...(record.wie === null ? {} : { wie: record.wie }) } as Session
  }
  const bewaar = (sessieId: string, sessie: Session): Promise<void> => {
    const { persoonId, begonnenOp, idToken, aanmeldingen, _csrf } = sessie
    const ingelogd = persoonId !== undefined
    return saveSessie(
      db,
      {
        idHash: toSessieHash(sessieId),
        persoonId: persoonId ?? null,
        begonnenOp: begonnenOp ?? null,
        gegevens: { persoonId, begonnenOp, idToken, aanmeldingen, _csrf },
      },
      ingelogd ? duur : AANMELDDUUR,
    )
  }
  return {
    get: (sessieId, klaar) => void lees(sessieId).then((sessie) => klaar(null, sessie), klaar),
    set: (sessieId, sessie, klaar) => void bewaar(sessieId, sessie).then(() => klaar(), klaar),
    destroy: (sessieId, klaar) => void removeSessie(db, toSessieHash(sessieId)).then(() => klaar(), klaar),
  }
}
