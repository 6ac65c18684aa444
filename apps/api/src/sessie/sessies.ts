import cookie from '@fastify/cookie'
import csrf from '@fastify/csrf-protection'
import session from '@fastify/session'
import { type Database, findSessie, inGemeente, type Sessieduur } from '@loket/db'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import type { Aanvrager } from '../trpc.ts'
import { maakSessieopslag, toSessieHash } from './opslag.ts'

/** The header that carries the token of sessie.ik. */
const CSRF_KOP = 'x-csrf-token'

/** Name of the session cookie: over https one that no other host or path can set. */
export function toCookienaam(publiekAdres: string): string {
  return publiekAdres.startsWith('https:') ? '__Host-loket' : 'loket'
}

/** Adds server-side sessions and their CSRF tokens. */
export async function registerSessies(
  app: FastifyInstance,
  opties: {
    readonly db: Kysely<Database>
    readonly publiekAdres: string
    readonly geheim: string
    readonly duur: Sessieduur
  },
): Promise<void> {
  await app.register(cookie)
  await app.register(session, {
    secret: opties.geheim,
    cookieName: toCookienaam(opties.publiekAdres),
    cookie: { path: '/', httpOnly: true, sameSite: 'lax', secure: opties.publiekAdres.startsWith('https:') },
    saveUninitialized: false,
    rolling: false,
    store: maakSessieopslag(opties.db, opties.duur),
  })
  await app.register(csrf, {
    sessionPlugin: '@fastify/session',
    getToken: (verzoek) => {
      const token = verzoek.headers[CSRF_KOP]
      return typeof token === 'string' ? token : undefined
    },
  })
}

/** Who asks, or null without a session of someone with a role today. */
export function toAanvrager(db: Kysely<Database>, verzoek: FastifyRequest, antwoord: FastifyReply): Aanvrager | null {
  const { wie, sessionId } = verzoek.session
  if (wie === undefined || wie.rolsoort === null) return null
  const sessieId = toSessieHash(sessionId)
  return {
    sessieId,
    wie,
    inGemeente: (work, opties) => inGemeente(db, { persoonId: wie.id, schrijfGemeenteId: opties?.schrijf }, work),
    csrfToken: () => antwoord.generateCsrf(),
    leeft: async () => ((await findSessie(db, sessieId))?.wie?.rolsoort ?? null) !== null,
  }
}
