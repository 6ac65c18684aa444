import rateLimit from '@fastify/rate-limit'
import { WeigeringError } from '@loket/contracts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { toSessieHash } from '../sessie/opslag.ts'

const MINUUT_MS = 60_000

/** How much a minute may hold. Per process: with n processes n times as much. */
export type Grenzen = {
  /** Procedures per session, or per address without one. A batch of ten counts as ten. */
  readonly procedures: number
  /** Steps of logging in per address. */
  readonly aanmelden: number
  /** Files per session. */
  readonly bestanden: number
}

export const GRENZEN: Grenzen = { procedures: 1_200, aanmelden: 120, bestanden: 60 }

/** The limit of a route per minute, for its `config`. */
export function perMinuut(max: number) {
  return { rateLimit: { max, timeWindow: MINUUT_MS, keyGenerator: toSleutel } }
}

/** Adds the limits. Out: counts one procedure of this request, and refuses with TeVeelVerzoeken. */
export async function registerGrenzen(
  app: FastifyInstance,
  grenzen: Grenzen,
): Promise<(verzoek: FastifyRequest) => Promise<void>> {
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: () => new WeigeringError('TeVeelVerzoeken'),
  })
  const telProcedure = app.createRateLimit({
    max: grenzen.procedures,
    timeWindow: MINUUT_MS,
    keyGenerator: toSleutel,
  })
  return async (verzoek) => {
    const stand = await telProcedure(verzoek)
    if (!stand.isAllowed && stand.isExceeded) throw new WeigeringError('TeVeelVerzoeken')
  }
}

function toSleutel(verzoek: FastifyRequest): string {
  return verzoek.session.wie === undefined ? verzoek.ip : toSessieHash(verzoek.session.sessionId)
}
