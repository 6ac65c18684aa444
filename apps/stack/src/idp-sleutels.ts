import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { JWK } from 'oidc-provider'

export type IdpSleutels = { readonly jwk: JWK; readonly cookie: string }

/** The keys of the example identity provider, made once: a restart must not make running logins invalid. */
export function loadIdpSleutels(map: string): IdpSleutels {
  mkdirSync(map, { recursive: true })
  const pad = join(map, 'idp-sleutels.json')
  if (existsSync(pad)) return JSON.parse(readFileSync(pad, 'utf8')) as IdpSleutels
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const jwk = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'voorbeeld' } as JWK
  const sleutels = { jwk, cookie: randomBytes(24).toString('base64url') }
  writeFileSync(`${pad}.nieuw`, JSON.stringify(sleutels), { mode: 0o600 })
  renameSync(`${pad}.nieuw`, pad)
  return sleutels
}
