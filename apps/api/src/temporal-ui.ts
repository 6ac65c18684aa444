import httpProxy from '@fastify/http-proxy'
import { isBevoegd, WeigeringError } from '@loket/contracts'
import type { FastifyInstance } from 'fastify'
import { toRollen } from './trpc.ts'

const PAD = '/temporal'
// Temporal's own page starts with inline script and style; only below /temporal, and still without any other host.
const CSP =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
  "font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/**
 * Shows Temporal's own page to the functioneel beheerder, read only: a process is changed through commands, which leave
 * an audit row, and not around them. Temporal is started with `--ui-public-path /temporal`.
 */
export async function registerTemporalUi(app: FastifyInstance, adres: string): Promise<void> {
  await app.register(httpProxy, {
    upstream: new URL(adres).origin,
    prefix: PAD,
    rewritePrefix: PAD,
    httpMethods: ['GET', 'HEAD'],
    preHandler: (verzoek, antwoord, klaar) => {
      const { wie } = verzoek.session
      const isPagina = (verzoek.headers.accept ?? '').includes('text/html')
      if (wie === undefined && isPagina) void antwoord.redirect(`/auth/login?naar=${PAD}`, 303)
      else if (wie === undefined) klaar(new WeigeringError('NietIngelogd'))
      else klaar(isBevoegd(toRollen(wie), 'beheer.volgen') ? undefined : new WeigeringError('GeenBevoegdheid'))
    },
    replyOptions: {
      // Our session is no business of Temporal's page.
      rewriteRequestHeaders: (_verzoek, { cookie: _cookie, authorization: _authorization, ...koppen }) => koppen,
      rewriteHeaders: ({ 'set-cookie': _cookies, ...koppen }) => ({ ...koppen, 'content-security-policy': CSP }),
    },
  })
}
