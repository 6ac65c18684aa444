import {
  appRouter,
  bevoegdProcedure,
  controleerLadder,
  publicProcedure,
  router,
  toFoutregel,
} from '@loket/api/proefingang'
import { FOUTCODES } from '@loket/contracts'
import { DATABASE_FOUTCODES, toFoutcode } from '@loket/db'
import { initTRPC } from '@trpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Loket, maakLoket } from './opstelling.ts'

let loket: Loket
beforeAll(async () => {
  loket = await maakLoket()
})
afterAll(async () => {
  await loket[Symbol.asyncDispose]()
})

describe('the ladder', () => {
  it('has a permission and an output on every procedure', () => {
    expect(() => controleerLadder(appRouter)).not.toThrow()
    expect(Object.keys(appRouter._def.procedures).length).toBeGreaterThan(3)
  })

  it('refuses a router with a procedure that lacks either', () => {
    const zonderBevoegdheid = router({ a: publicProcedure.output((w) => w).query(() => 1) })
    const zonderUitvoer = router({ b: bevoegdProcedure('dossier.lezen').query(() => 1) })
    expect(() => controleerLadder(zonderBevoegdheid)).toThrow('a heeft geen bevoegdheid')
    expect(() => controleerLadder(zonderUitvoer)).toThrow('b heeft geen output')
    const vreemd = initTRPC.create()
    expect(() => controleerLadder(vreemd.router({ c: vreemd.procedure.query(() => 1) }))).toThrow('c heeft geen')
  })

  it('refuses everybody without a session, on every procedure', async () => {
    for (const [pad, procedure] of Object.entries(appRouter._def.procedures)) {
      const soort = (procedure as unknown as { _def: { type: string } })._def.type
      const antwoord = await loket.app.inject({
        method: soort === 'mutation' ? 'POST' : 'GET',
        url: `/trpc/${pad}`,
        headers: { origin: 'http://localhost:8080', 'content-type': 'application/json' },
        ...(soort === 'mutation' ? { payload: '{}' } : {}),
      })
      expect([pad, antwoord.body]).toEqual([pad, expect.stringContaining('NietIngelogd')])
    }
  })
})

describe('an error', () => {
  it('says a code and nothing of what is inside', async () => {
    const bezoeker = await loket.bezoek('samira.de.wit')
    const foute = [
      await bezoeker.vraag('bestaat.niet'),
      await bezoeker.vraag('commando.stand', { commandoId: "'; drop table persoon; --" }),
      await bezoeker.vraag('commando.stand', { commandoId: '0191e7a2-7b5f-7c3a-9d1e-1a2b3c4d5e6f' }),
      await bezoeker.doe('sessie.zetVoorkeur', { __proto__: { x: 1 }, taal: 1 }),
    ]
    for (const { tekst } of foute) {
      expect(tekst).not.toMatch(/stack|node_modules|\.ts|select|constraint|zod|expected|invalid/i)
    }
    expect(foute.map((f) => [f.status, f.fout?.foutcode])).toEqual([
      [404, 'NietGevonden'],
      [400, 'InvoerOnjuist'],
      [404, 'NietGevonden'],
      [400, 'InvoerOnjuist'],
    ])
    expect(foute[1]!.fout?.velden).toEqual({ commandoId: 'InvoerOnjuist' })
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  })

  it('of a body that is no JSON, too large or of another kind is the fault of what was sent', async () => {
    const { cookie, csrfToken } = await loket.bezoek('samira.de.wit')
    const stuur = async (payload: string, soort = 'application/json') => {
      const antwoord = await loket.app.inject({
        method: 'POST',
        url: '/trpc/sessie.zetVoorkeur',
        headers: { cookie, 'x-csrf-token': csrfToken, origin: 'http://localhost:8080', 'content-type': soort },
        payload,
      })
      return [antwoord.statusCode, antwoord.body] as const
    }
    for (const [payload, soort] of [
      ['{', undefined],
      [`"${'x'.repeat(300_000)}"`, undefined],
      ['a=b', 'text/xml'],
    ] as const) {
      const [status, tekst] = await stuur(payload, soort)
      expect(status).toBe(400)
      expect(tekst).toContain('InvoerOnjuist')
      expect(tekst).not.toMatch(/FST_|stack|Unexpected/)
    }
  })

  it('of a database that is gone says that the service cannot be reached, and goes away with its cause', async () => {
    const bezoeker = await loket.bezoek('samira.de.wit')
    await loket.super_.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'test-api' and datname = current_database()`,
    )
    const antwoorden = await Promise.all([1, 2, 3].map(() => bezoeker.vraag('sessie.ik')))
    for (const { status, fout } of antwoorden) {
      expect([200, 503]).toContain(status)
      if (status === 503) expect(fout?.foutcode).toBe('DienstNietBereikbaar')
    }
    expect((await bezoeker.vraag('sessie.ik')).status).toBe(200)
  })

  it('has only codes that contracts knows', () => {
    for (const code of DATABASE_FOUTCODES) expect(FOUTCODES).toContain(code)
  })

  it('of Postgres becomes a code by its name or its class', () => {
    const fout = (velden: object) => Object.assign(new Error('tekst'), velden)
    expect(toFoutcode(fout({ code: 'LK004' }))).toBe('NietGevonden')
    expect(toFoutcode(fout({ code: 'LK003' }))).toBe('GeenBevoegdheid')
    expect(toFoutcode(fout({ code: '23503', constraint: 'x_fkey' }))).toBe('NietGevonden')
    expect(toFoutcode(fout({ code: '23505', constraint: 'toetsmoment_besluit_eenmaal' }))).toBe('AlBesloten')
    expect(toFoutcode(fout({ code: '23505', constraint: 'iets_anders' }))).toBe('OnbekendeFout')
    expect(toFoutcode(fout({ code: '57P01' }))).toBe('DienstNietBereikbaar')
    expect(toFoutcode(fout({ code: 'ECONNREFUSED' }))).toBe('DienstNietBereikbaar')
    expect(toFoutcode(fout({ code: 'ERR_ASSERTION' }))).toBeUndefined()
    expect(toFoutcode('tekst')).toBeUndefined()
  })

  it('leaves no text of a person in the log', () => {
    const fout = Object.assign(new Error('duplicate key (bsn)=(123456782)', { cause: new Error('Jansen') }), {
      code: '23505',
      constraint: 'x_uniek',
      detail: 'Key (bsn)=(123456782) already exists.',
    })
    const regel = JSON.stringify(toFoutregel(fout))
    expect(regel).not.toMatch(/123456782|Jansen/)
    expect(regel).toContain('x_uniek')
  })
})
