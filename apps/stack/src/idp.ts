import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { errors, Provider, type Configuration, type KoaContextWithOIDC } from 'oidc-provider'
import { MemoryAdapter } from './idp-geheugen.ts'
import { type IdpPersoon, loginPagina, sendLogout, toFoutDocument, UITLOG_SCRIPT } from './idp-paginas.ts'
import { loadIdpSleutels } from './idp-sleutels.ts'
import { leesNodeEnv } from './env.ts'
import { StartFout } from './fout.ts'
import { html, sendBestand, sendPagina, STIJL } from './pagina.ts'

export type { IdpPersoon } from './idp-paginas.ts'

export type IdpOpties = {
  /** The data folder of the stack: its signing key stays the same over a restart. */
  map: string
  poort: number
  personen: readonly IdpPersoon[]
  client: { id: string; secret: string; redirectUris: readonly string[]; uitlogUris: readonly string[] }
  /** Default http://localhost:<poort>. */
  issuer?: string
}

export type Idp = { readonly issuer: string; stop(): Promise<void> }

const UUR = 3600
const SESSIE_COOKIE = 'idp_sessie'

/**
 * Starts a real OpenID Connect provider whose login page lists people to choose from, without a password.
 * Code flow with PKCE, the client authenticates with client_secret_post. Refuses with NODE_ENV=production.
 */
export async function startIdp(opties: IdpOpties): Promise<Idp> {
  if (leesNodeEnv() === 'production')
    throw new StartFout(
      'De inlogdienst met voorbeeldpersonen heeft geen wachtwoorden en start niet met NODE_ENV=production. Stel een eigen inlogdienst in met OIDC_ISSUER.',
    )
  const issuer = opties.issuer ?? `http://localhost:${opties.poort}`
  const doelen = [...new Set(opties.client.redirectUris.map((uri) => new URL(uri).origin))]
  const provider = new Provider(issuer, toConfiguration(opties))
  // An old login page or a wrong client is a page for the user, not a stack trace for the log.
  provider.on('server_error', (_ctx: KoaContextWithOIDC, fout: Error) => console.error(`Inlogdienst: ${fout.message}`))
  const callback = provider.callback()
  const bekend = new Set(opties.personen.map((persoon) => persoon.sub))

  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const pad = new URL(req.url ?? '/', issuer).pathname
    if (pad === '/stijl.css') return sendBestand(res, 'text/css', STIJL)
    if (pad === '/uitloggen.js') return sendBestand(res, 'text/javascript', UITLOG_SCRIPT)
    if (pad === '/favicon.ico') return void res.writeHead(204).end()
    if (pad === '/') return sendPagina(res, toStart(doelen))
    // Each login starts without the session of the one before, so that it always asks who you are.
    if (pad === '/auth') forgetSession(req, res)
    if (!pad.startsWith('/inloggen/')) return callback(req, res)

    await provider.interactionDetails(req, res)
    if (req.method !== 'POST') return sendPagina(res, { ...loginPagina(opties.personen, pad), formulierDoelen: doelen })
    const sub = new URLSearchParams(await readBody(req)).get('sub') ?? ''
    if (!bekend.has(sub))
      return sendPagina(res, { ...loginPagina(opties.personen, pad), status: 400, formulierDoelen: doelen })
    await provider.interactionFinished(req, res, { login: { accountId: sub, remember: false } })
  }

  const server = createServer((req, res) => {
    handle(req, res).catch((fout: unknown) => {
      if (res.headersSent) return res.destroy()
      if (!(fout instanceof errors.SessionNotFound)) console.error(`Inlogdienst: ${String(fout)}`)
      sendPagina(res, toVerlopen(doelen))
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(opties.poort, '127.0.0.1', resolve)
  })
  return {
    issuer,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function toConfiguration({ map, personen, client }: IdpOpties): Configuration {
  const sleutels = loadIdpSleutels(map)
  return {
    adapter: MemoryAdapter,
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [...client.redirectUris],
        post_logout_redirect_uris: [...client.uitlogUris],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: { keys: [sleutels.jwk] },
    cookies: {
      keys: [sleutels.cookie],
      names: { session: SESSIE_COOKIE, interaction: 'idp_vraag', resume: 'idp_vervolg' },
    },
    claims: { openid: ['sub'], profile: ['name', 'organisatie'], email: ['email', 'email_verified'] },
    scopes: ['openid', 'profile', 'email'],
    // The claims stand in the ID token, so that the API needs no second call.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    responseTypes: ['code'],
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource: sendLogout },
    },
    interactions: { url: (_ctx, vraag) => `/inloggen/${vraag.uid}` },
    ttl: {
      AccessToken: UUR,
      AuthorizationCode: 60,
      IdToken: UUR,
      Interaction: UUR,
      Session: 12 * UUR,
      Grant: 12 * UUR,
    },
    findAccount(_ctx, sub) {
      const persoon = personen.find((p) => p.sub === sub)
      if (persoon === undefined) return undefined
      const { naam, email, organisatie } = persoon
      return { accountId: sub, claims: () => ({ sub, name: naam, email, email_verified: true, organisatie }) }
    },
    // Consent is asked by an organisation of its own people nowhere; the grant is there beforehand.
    async loadExistingGrant(ctx) {
      const { account, client: vrager, session } = ctx.oidc
      const bestaand = session?.grantIdFor(vrager?.clientId ?? '')
      if (bestaand !== undefined) return ctx.oidc.provider.Grant.find(bestaand)
      const grant = new ctx.oidc.provider.Grant({
        accountId: account?.accountId ?? '',
        clientId: vrager?.clientId ?? '',
      })
      grant.addOIDCScope('openid profile email')
      await grant.save()
      return grant
    },
    renderError(ctx, uit) {
      ctx.type = 'html'
      ctx.body = toFoutDocument(uit.error, uit.error_description)
    },
  }
}

const toStart = (doelen: readonly string[]) => ({
  titel: 'Inlogdienst van de voorbeeldregio',
  inhoud: html`<h1>Inlogdienst van de voorbeeldregio</h1>
    <p>Inloggen begint in het loket: <a href="${doelen[0] ?? '/'}">${doelen[0] ?? ''}</a>.</p>`,
})

const toVerlopen = (doelen: readonly string[]) => ({
  titel: 'Inloggen is verlopen',
  status: 400,
  inhoud: html`<h1>Inloggen is verlopen</h1>
    <p>
      Deze inlogpagina is niet meer geldig. Begin opnieuw in het loket:
      <a href="${doelen[0] ?? '/'}">${doelen[0] ?? ''}</a>.
    </p>`,
})

/** Takes the session cookie and its signature out of a request, and out of the browser. */
function forgetSession(req: IncomingMessage, res: ServerResponse): void {
  const cookies = (req.headers.cookie ?? '').split('; ').filter((cookie) => !cookie.startsWith(SESSIE_COOKIE))
  req.headers.cookie = cookies.join('; ')
  res.setHeader(
    'set-cookie',
    [SESSIE_COOKIE, `${SESSIE_COOKIE}.sig`].map((naam) => `${naam}=; path=/; max-age=0`),
  )
}

/** Reads a form of at most 10 kB. */
async function readBody(req: IncomingMessage): Promise<string> {
  let tekst = ''
  for await (const stuk of req) {
    tekst += String(stuk)
    if (tekst.length > 10_000) throw new Error('Het formulier is te groot')
  }
  return tekst
}
