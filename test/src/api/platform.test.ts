import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { EnvFout, leesEnv } from '@loket/api/proefingang'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Loket, maakLoket, toKoppen } from './opstelling.ts'

let loket: Loket
beforeAll(async () => {
  loket = await maakLoket()
})
afterAll(async () => {
  await loket[Symbol.asyncDispose]()
})

describe('readiness', () => {
  it('says that all is well, and otherwise which part is missing', async () => {
    expect((await loket.app.inject('/gezond')).json()).toEqual({ status: 'gezond' })
    const gereed = await loket.app.inject('/gereed')
    expect([gereed.statusCode, gereed.json()]).toEqual([
      200,
      { gereed: true, onderdelen: { database: 'gereed', processen: 'gereed', live: 'gereed' } },
    ])
    const zonder = await loket.maakServer({
      processen: { ...loket.processen, isBereikbaar: async () => false },
      isLiveVerbonden: () => false,
    })
    const antwoord = await zonder.inject('/gereed')
    expect([antwoord.statusCode, antwoord.json()]).toEqual([
      503,
      { gereed: false, onderdelen: { database: 'gereed', processen: 'niet_bereikbaar', live: 'niet_bereikbaar' } },
    ])
  })

  it('sees a migration that did not run', async () => {
    await loket.super_.query(
      `update kysely_migration set name = name || '-x' where name = (select max(name) from kysely_migration)`,
    )
    expect((await loket.app.inject('/gereed')).json()).toMatchObject({
      onderdelen: { database: 'migraties_lopen_achter' },
    })
    await loket.super_.query(`update kysely_migration set name = replace(name, '-x', '')`)
  })
})

describe('the portal', () => {
  it('is served with its own routes; what changes never is kept, the rest is asked again', async () => {
    const map = join(loket.documentenPad, '../dist')
    mkdirSync(join(map, 'assets'), { recursive: true })
    writeFileSync(join(map, 'index.html'), '<!doctype html><title>Loket</title>')
    writeFileSync(join(map, 'assets/app-1a2b.js'), 'export {}')
    const app = await loket.maakServer({ portaalPad: map })
    const html = { accept: 'text/html' }
    for (const url of ['/', '/dossiers/1', '/vandaag?rol=x']) {
      const { statusCode, headers, body } = await app.inject({ url, headers: html })
      expect([statusCode, headers['cache-control'], body]).toEqual([200, 'no-cache', expect.stringContaining('Loket')])
    }
    expect((await app.inject('/assets/app-1a2b.js')).headers['cache-control']).toContain('immutable')
    for (const url of ['/assets/oud.js', '/trpc/', '/auth/x', '/bestanden', '/temporal/x']) {
      const antwoord = await app.inject({ url, headers: html })
      expect([url, antwoord.statusCode, antwoord.body]).toEqual([url, 404, expect.stringContaining('NietGevonden')])
    }
    expect((await app.inject({ url: '/../../package.json', headers: html })).body).not.toContain('dependencies')
    expect(
      (await app.inject({ method: 'DELETE', url: '/', headers: { ...html, origin: 'http://localhost:8080' } }))
        .statusCode,
    ).toBe(404)
  })

  it('says so when it was not built', async () => {
    const antwoord = await loket.app.inject({ url: '/', headers: { accept: 'text/html' } })
    expect(antwoord.statusCode).toBe(503)
    expect(antwoord.body).toContain('niet gebouwd')
  })
})

describe("Temporal's own page", () => {
  it('is for the functioneel beheerder alone, read only, and never sees our session', async () => {
    const gezien: { url: string | undefined; cookie: string | undefined }[] = []
    const temporal = createServer((verzoek, antwoord) => {
      gezien.push({ url: verzoek.url, cookie: verzoek.headers.cookie })
      antwoord.setHeader('content-type', 'text/html').end('<p>Temporal</p>')
    })
    await new Promise<void>((klaar) => {
      temporal.listen(0, '127.0.0.1', klaar)
    })
    const app = await loket.maakServer({
      temporalUiAdres: `http://127.0.0.1:${(temporal.address() as AddressInfo).port}/temporal`,
    })
    const noor = await loket.bezoek('noor.bakker')
    const goed = await app.inject({ url: '/temporal/namespaces?x=1', headers: { cookie: noor.cookie } })
    expect([goed.statusCode, goed.body]).toEqual([200, '<p>Temporal</p>'])
    expect(goed.headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(gezien).toEqual([{ url: '/temporal/namespaces?x=1', cookie: undefined }])

    const samira = await loket.bezoek('samira.de.wit')
    expect((await app.inject({ url: '/temporal', headers: { cookie: samira.cookie } })).statusCode).toBe(403)
    expect((await app.inject({ url: '/temporal' })).statusCode).toBe(401)
    const anoniem = await app.inject({ url: '/temporal', headers: { accept: 'text/html' } })
    expect([anoniem.statusCode, anoniem.headers.location]).toEqual([303, '/auth/login?naar=/temporal'])
    const schrijf = await app.inject({ method: 'POST', url: '/temporal/api/v1/x', headers: toKoppen(noor) })
    expect(schrijf.statusCode).toBe(404)
    expect(gezien).toHaveLength(1)
    temporal.close()
  })
})

describe('the environment', () => {
  const GOED = {
    DATABASE_URL: 'postgres://x@127.0.0.1/loket',
    TEMPORAL_ADDRESS: '127.0.0.1:7243',
    OIDC_ISSUER: 'http://localhost:8081',
    OIDC_CLIENT_ID: 'loket',
    OIDC_CLIENT_SECRET: 'x',
    PUBLIC_URL: 'http://localhost:8080',
    SESSIE_GEHEIM: 'x'.repeat(32),
    LOKET_SLEUTEL: Buffer.alloc(32).toString('base64'),
    DOCUMENTEN_PAD: 'documenten',
  }
  const zinnen = (env: Record<string, string>): readonly string[] => {
    try {
      leesEnv(env)
      return []
    } catch (fout) {
      return fout instanceof EnvFout ? fout.zinnen : ['geen EnvFout']
    }
  }

  it('is enough as the stack gives it', () => {
    expect(zinnen(GOED)).toEqual([])
    expect(leesEnv(GOED)).toMatchObject({ LOKET_POORT: 8080, TEMPORAL_NAMESPACE: 'loket', LOG_LEVEL: 'info' })
  })

  it('that lacks something or is wrong is said in sentences', () => {
    expect(zinnen({})).toContain('PUBLIC_URL ontbreekt: dit is het adres waarop mensen het loket openen, zonder pad.')
    expect(zinnen({ ...GOED, LOKET_SLEUTEL: 'kort' })).toEqual([
      'LOKET_SLEUTEL klopt niet: dit is de hoofdsleutel van de versleutelde gegevens: 32 bytes in base64.',
    ])
    expect(zinnen({ ...GOED, PUBLIC_URL: 'https://loket.example' })).toEqual([
      'VERTROUWDE_PROXY is nodig als PUBLIC_URL met https begint.',
    ])
    expect(zinnen({ ...GOED, NODE_ENV: 'production' })).toEqual([
      'OIDC_ISSUER begint in productie met https.',
      'PUBLIC_URL begint in productie met https.',
    ])
  })
})
