import { type Database, echteTijd, findPersoonVanSub } from '@loket/db'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Kysely } from 'kysely'
import { perMinuut } from '../beveiliging/grenzen.ts'
import type { Omroep } from '../live/omroep.ts'
import { toSessieHash } from '../sessie/opslag.ts'
import { toCookienaam } from '../sessie/sessies.ts'
import { toLokaalPad } from './naar.ts'
import type { Oidc } from './oidc.ts'
import { type Aanmeldpagina, AANMELDPAGINAS, toHtml } from './pagina.ts'

const MAX_TEGELIJK = 5

/** Adds logging in and out: /auth/login, /auth/callback and POST /auth/logout. */
export function registerAanmelden(
  app: FastifyInstance,
  opties: {
    readonly db: Kysely<Database>
    readonly oidc: Oidc
    readonly omroep: Omroep
    readonly publiekAdres: string
    readonly perMinuut: number
  },
): void {
  const { db, oidc, omroep, publiekAdres } = opties
  const config = perMinuut(opties.perMinuut)

  app.get('/auth/login', { config }, async (verzoek, antwoord) => {
    const naar = toLokaalPad((verzoek.query as Record<string, unknown>)['naar'], publiekAdres)
    const begin = await oidc.begin().catch((fout: unknown) => {
      verzoek.log.error({ err: fout }, 'inlogdienst niet bereikbaar')
    })
    if (begin === undefined) return toon(antwoord, 'inlogdienst')
    const { adres, state, nonce, verifier } = begin
    // Several tabs may be logging in at once; only the newest few are remembered.
    const eerdere = Object.entries(verzoek.session.aanmeldingen ?? {}).slice(1 - MAX_TEGELIJK)
    verzoek.session.aanmeldingen = Object.fromEntries([...eerdere, [state, { nonce, verifier, naar }]])
    return antwoord.redirect(adres, 303)
  })

  app.get('/auth/callback', { config }, async (verzoek, antwoord) => {
    const query = new URL(verzoek.url, publiekAdres).search
    const state = new URLSearchParams(query).get('state') ?? ''
    const aanmelding = Object.entries(verzoek.session.aanmeldingen ?? {}).find(([s]) => s === state)?.[1]
    if (aanmelding === undefined) return toon(antwoord, 'mislukt')
    const wie = await oidc.voltooi(query, { state, ...aanmelding }).catch((fout: unknown) => {
      verzoek.log.warn({ err: fout }, 'inloggen mislukt')
    })
    const persoon = wie === undefined ? undefined : await findPersoonVanSub(db, wie.sub)
    if (wie === undefined || persoon === undefined) {
      await verzoek.session.destroy()
      antwoord.clearCookie(toCookienaam(publiekAdres), { path: '/' })
      return toon(antwoord, wie === undefined ? 'mislukt' : 'onbekend')
    }
    // A new id at each change of rights: an id that somebody planted before is worthless.
    await verzoek.session.regenerate()
    verzoek.session.persoonId = persoon.id
    verzoek.session.begonnenOp = new Date(echteTijd()).toISOString()
    verzoek.session.idToken = wie.idToken
    antwoord.generateCsrf()
    return antwoord.redirect(new URL(aanmelding.naar, publiekAdres).href, 303)
  })

  app.post('/auth/logout', { config }, async (verzoek, antwoord) => {
    const { idToken, sessionId } = verzoek.session
    await verzoek.session.destroy()
    omroep.beeindigSessie(toSessieHash(sessionId))
    antwoord.clearCookie(toCookienaam(publiekAdres), { path: '/' })
    // The session here is gone whatever the provider says.
    const naar = await oidc.toUitlogadres(idToken).catch(() => new URL('/', publiekAdres).href)
    return { naar }
  })
}

function toon(antwoord: FastifyReply, soort: Aanmeldpagina): FastifyReply {
  return antwoord.code(AANMELDPAGINAS[soort].status).type('text/html; charset=utf-8').send(toHtml(soort))
}
