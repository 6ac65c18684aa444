import { WeigeringError } from '@loket/contracts'
import type { FastifyInstance, FastifyRequest } from 'fastify'

const LEZEND = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * True when a browser says that a request comes from our own pages. Sec-Fetch-Site decides where it is sent; an Origin
 * that is another's is refused whatever else is said. A client that says nothing is refused.
 */
function isEigenHerkomst(koppen: FastifyRequest['headers'], publiekAdres: string): boolean {
  const { origin } = koppen
  const plaats = koppen['sec-fetch-site']
  const eigen = new URL(publiekAdres).origin
  if (origin !== undefined && origin !== 'null' && origin !== eigen) return false
  if (plaats !== undefined) return plaats === 'same-origin'
  return origin === eigen
}

/**
 * Guards every request that changes something: it comes from our own pages and, with a session, carries the token of that
 * session. Reading methods change nothing, so they pass.
 */
export function bewaakHerkomst(app: FastifyInstance, publiekAdres: string): void {
  app.addHook('onRequest', (verzoek, antwoord, klaar) => {
    if (LEZEND.has(verzoek.method)) return klaar()
    if (!isEigenHerkomst(verzoek.headers, publiekAdres)) return klaar(new WeigeringError('VerzoekVerlopen'))
    if (verzoek.session.wie === undefined) return klaar()
    return app.csrfProtection(verzoek, antwoord, klaar)
  })
}
