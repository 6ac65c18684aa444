import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type IdpOpties, startIdp } from './idp.ts'
import { vrijePoort } from './poort.ts'
import { listIdpPersonen } from './voorbeeldregio/aanmelders.ts'

const TERUG = 'http://localhost:8080/auth/terug'

let opties: IdpOpties
beforeEach(async () => {
  opties = {
    map: mkdtempSync(join(tmpdir(), 'idp-')),
    poort: await vrijePoort(),
    personen: listIdpPersonen(),
    client: {
      id: 'loket',
      secret: 'een-geheim-voor-de-test',
      redirectUris: [TERUG],
      uitlogUris: ['http://localhost:8080/'],
    },
  }
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(opties.map, { recursive: true, force: true })
})

test('refuses to start in production', async () => {
  vi.stubEnv('NODE_ENV', 'production')
  await expect(startIdp(opties)).rejects.toThrow(/start niet met NODE_ENV=production/)
})

test('refuses a code flow without PKCE, and lists everyone with role and organisation', async () => {
  const idp = await startIdp(opties)
  try {
    const vraag = new URLSearchParams({
      client_id: 'loket',
      response_type: 'code',
      scope: 'openid',
      redirect_uri: TERUG,
    })
    const zonder = await fetch(`${idp.issuer}/auth?${vraag.toString()}`, { redirect: 'manual' })
    expect(zonder.headers.get('location')).toContain('error=invalid_request')

    vraag.set('code_challenge', 'a'.repeat(43))
    vraag.set('code_challenge_method', 'S256')
    const met = await fetch(`${idp.issuer}/auth?${vraag.toString()}`, { redirect: 'manual' })
    const cookie = met.headers
      .getSetCookie()
      .map((kop) => kop.split(';')[0])
      .join('; ')
    const pagina = await fetch(new URL(met.headers.get('location') ?? '', idp.issuer), { headers: { cookie } })
    expect(pagina.headers.get('content-security-policy')).toContain("script-src 'self'")
    const tekst = await pagina.text()
    expect(tekst.match(/<button /g)).toHaveLength(opties.personen.length)
    expect(tekst).toContain('<strong>Kees Bruin</strong> <span>contactpersoon en budgethouder</span>')
    expect(tekst).toContain('<h2>Gemeente Heiloo</h2>')
    expect(tekst).not.toMatch(/<script>|style=|onclick/)
  } finally {
    await idp.stop()
  }
})
