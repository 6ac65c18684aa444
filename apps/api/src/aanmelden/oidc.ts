import * as client from 'openid-client'

/** What the loket asks of an identity provider. */
export type Oidc = {
  /** Where the browser goes to log in, and what must be remembered until it comes back. */
  begin(): Promise<{
    readonly adres: string
    readonly state: string
    readonly nonce: string
    readonly verifier: string
  }>
  /** Who logged in, from the query that the browser came back with. Throws when anything in it does not fit. */
  voltooi(
    query: string,
    verwacht: { readonly state: string; readonly nonce: string; readonly verifier: string },
  ): Promise<{ readonly sub: string; readonly idToken: string }>
  /** Where the browser goes to log out there as well, or the portal when the provider knows no such thing. */
  toUitlogadres(idToken: string | undefined): Promise<string>
}

/**
 * Speaks OpenID Connect: code flow with PKCE, state and nonce. The provider is looked up at the first login, and again
 * after a failure. The address to come back to is configuration, never taken from a request.
 */
export function maakOidc(opties: {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly publiekAdres: string
  readonly onveiligToegestaan: boolean
}): Oidc {
  const terug = new URL('/auth/callback', opties.publiekAdres)
  const portaal = new URL('/', opties.publiekAdres)
  let gevonden: Promise<client.Configuration> | undefined

  const zoek = (): Promise<client.Configuration> => {
    gevonden ??= client
      .discovery(new URL(opties.issuer), opties.clientId, opties.clientSecret, undefined, {
        // Deprecated only as a warning of its authors: env.ts allows http outside production alone.
        // oxlint-disable-next-line typescript/no-deprecated
        execute: opties.onveiligToegestaan ? [client.allowInsecureRequests] : [],
        timeout: 5,
      })
      .catch((fout: unknown) => {
        gevonden = undefined
        throw fout
      })
    return gevonden
  }

  return {
    async begin() {
      const config = await zoek()
      const state = client.randomState()
      const nonce = client.randomNonce()
      const verifier = client.randomPKCECodeVerifier()
      const adres = client.buildAuthorizationUrl(config, {
        redirect_uri: terug.href,
        scope: 'openid profile email',
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      })
      return { adres: adres.href, state, nonce, verifier }
    },
    async voltooi(query, verwacht) {
      const adres = new URL(terug)
      adres.search = query
      const tokens = await client.authorizationCodeGrant(await zoek(), adres, {
        expectedState: verwacht.state,
        expectedNonce: verwacht.nonce,
        pkceCodeVerifier: verwacht.verifier,
        idTokenExpected: true,
      })
      const sub = tokens.claims()?.sub
      if (sub === undefined || tokens.id_token === undefined) throw new TypeError('De inlogdienst gaf geen id-token')
      return { sub, idToken: tokens.id_token }
    },
    async toUitlogadres(idToken) {
      const config = await zoek()
      if (config.serverMetadata().end_session_endpoint === undefined) return portaal.href
      return client.buildEndSessionUrl(config, {
        post_logout_redirect_uri: portaal.href,
        ...(idToken === undefined ? {} : { id_token_hint: idToken }),
      }).href
    },
  }
}
