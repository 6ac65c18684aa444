import fc from 'fast-check'
import { stdnum } from 'stdnum'
import { describe, expect, it } from 'vitest'
import { naarDatum } from '../datum.ts'
import { leesBsn, leesEmail, leesKvkNummer, leesPostcode, leesTelefoon } from './identificatie.ts'
import { berekenLeeftijd } from './leeftijd.ts'

describe('een BSN', () => {
  it('passes the 11-proef and keeps its zero', () => {
    expect(leesBsn('111222333')).toEqual({ ok: true, waarde: '111222333' })
    expect(leesBsn(' 1112.22.333 ')).toEqual({ ok: true, waarde: '111222333' })
    expect(leesBsn('10000008')).toEqual({ ok: true, waarde: '010000008' })
    for (const invoer of ['111222334', '000000000', '1112223', '1112223330', '11122233a', '-11222333', '']) {
      expect(leesBsn(invoer)).toEqual({ ok: false, code: 'BsnOngeldig' })
    }
  })

  it('agrees with stdnum on any nine digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (getal) => {
        const cijfers = String(getal).padStart(9, '0')
        expect(leesBsn(cijfers).ok).toBe(stdnum.NL?.bsn?.validate(cijfers).isValid)
      }),
      { numRuns: 5000 },
    )
  })
})

describe('een KvK-nummer', () => {
  it('is eight digits', () => {
    expect(leesKvkNummer('0123 4567')).toEqual({ ok: true, waarde: '01234567' })
    for (const invoer of ['1234567', '123456789', '1234567x', '']) {
      expect(leesKvkNummer(invoer)).toEqual({ ok: false, code: 'KvkNummerOngeldig' })
    }
  })
})

describe('een postcode', () => {
  it('is four digits and two letters', () => {
    expect(leesPostcode('1812ab')).toEqual({ ok: true, waarde: '1812 AB' })
    expect(leesPostcode(' 1812  AB ')).toEqual({ ok: true, waarde: '1812 AB' })
    for (const invoer of ['0812 AB', '1812 SS', '1812 A', '18123AB', '1812 A1', '']) {
      expect(leesPostcode(invoer)).toEqual({ ok: false, code: 'PostcodeOngeldig' })
    }
  })
})

describe('een e-mailadres', () => {
  it('is one address', () => {
    expect(leesEmail(' Samira.de.Wit+bbz@Alkmaar.NL ')).toEqual({ ok: true, waarde: 'Samira.de.Wit+bbz@alkmaar.nl' })
    const fout = [
      'a@b.nl,c@d.nl',
      'a@b.nl;c@d.nl',
      'a@b.nl c@d.nl',
      'a@b.nl\nBcc: c@d.nl',
      'Kees <a@b.nl>',
      '"a b"@c.nl',
      'a(x)@b.nl',
      'a@b',
      '@b.nl',
      'a@',
      'a@@b.nl',
      'a..b@c.nl',
      '.a@b.nl',
      'a.@b.nl',
      'a@-b.nl',
      'a@b..nl',
      '',
      `${'a'.repeat(65)}@b.nl`,
      `a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(60)}.nl`,
    ]
    for (const invoer of fout)
      expect([invoer, leesEmail(invoer)]).toEqual([invoer, { ok: false, code: 'EmailOngeldig' }])
  })
})

describe('een telefoonnummer', () => {
  it('is Dutch with ten digits, or foreign with its country, and is kept as it was typed', () => {
    for (const goed of [
      '0612345678',
      '06 1234 5678',
      '072-5678901',
      '(072) 567 89 01',
      '+31 6 12345678',
      '0049 30 901820',
    ]) {
      expect(leesTelefoon(` ${goed} `)).toEqual({ ok: true, waarde: goed })
    }
    for (const fout of [
      'xx',
      '',
      '06',
      '061234567',
      '06123456789',
      '0000000000',
      '1234567890',
      '+0612345678',
      '06 12345678 (thuis)',
    ]) {
      expect(leesTelefoon(fout)).toEqual({ ok: false, code: 'TelefoonOngeldig' })
    }
  })
})

describe('een leeftijd', () => {
  it('grows on the birthday, and on 1 March for who was born on 29 February', () => {
    const op = (geboren: string, dag: string) => berekenLeeftijd(naarDatum(geboren), naarDatum(dag))
    expect(op('2008-11-23', '2026-11-22')).toBe(17)
    expect(op('2008-11-23', '2026-11-23')).toBe(18)
    expect(op('2008-02-29', '2026-02-28')).toBe(17)
    expect(op('2008-02-29', '2026-03-01')).toBe(18)
  })
})
