import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bestaatKloktijd,
  beginVanDag,
  bestaatDatum,
  dagenTussen,
  datumVan,
  delenVan,
  eindeVanDag,
  isDatum,
  laatste,
  maakDatum,
  naarDatum,
  plusDagen,
  plusMaanden,
  plusWeken,
  vroegste,
  type Datum,
} from './datum.ts'

const d = naarDatum
const datums = fc.integer({ min: 0, max: 60 * 365 }).map((dagen) => plusDagen(d('2000-01-01'), dagen))

describe('een datum', () => {
  it('is an existing day in one form', () => {
    expect(isDatum('2028-02-29')).toBe(true)
    for (const tekst of ['2027-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '', '2026-01-01T00:00', '0000-01-01']) {
      expect(isDatum(tekst)).toBe(false)
      expect(() => d(tekst)).toThrow(expect.objectContaining({ name: 'DomainError', code: 'DatumOngeldig' }))
    }
    expect(bestaatDatum(2026, 1.5, 1)).toBe(false)
    expect(() => maakDatum(2026, 4, 31)).toThrow('DatumOngeldig')
  })

  it('has every time of the clock but those that the change to summer time skips', () => {
    for (const tijd of ['00:00', '01:59', '03:00', '10:00', '23:59']) {
      expect([tijd, bestaatKloktijd(d('2026-03-29'), tijd)]).toEqual([tijd, true])
    }
    for (const tijd of ['02:00', '02:30', '02:59']) expect(bestaatKloktijd(d('2026-03-29'), tijd)).toBe(false)
    for (const dag of ['2026-03-28', '2026-10-25']) expect(bestaatKloktijd(d(dag), '02:30')).toBe(true)
    for (const tijd of ['24:00', '1', 'x:y', '']) expect(bestaatKloktijd(d('2026-06-01'), tijd)).toBe(false)
  })

  it('knows its weekday', () => {
    expect(delenVan(d('2026-12-08'))).toEqual({ jaar: 2026, maand: 12, dag: 8, weekdag: 2 })
  })

  it('clamps months at the end of the month', () => {
    expect(plusMaanden(d('2026-08-31'), 6)).toBe('2027-02-28')
    expect(plusMaanden(d('2027-08-31'), 6)).toBe('2028-02-29')
    expect(plusMaanden(d('2028-02-29'), 12)).toBe('2029-02-28')
    expect(plusMaanden(d('2026-03-31'), -1)).toBe('2026-02-28')
  })

  it('lands in the right month on the same day or on its last', () => {
    fc.assert(
      fc.property(datums, fc.integer({ min: -60, max: 60 }), (datum, maanden) => {
        const van = delenVan(datum)
        const naar = delenVan(plusMaanden(datum, maanden))
        expect(naar.jaar * 12 + naar.maand).toBe(van.jaar * 12 + van.maand + maanden)
        const laatsteDag = new Date(Date.UTC(naar.jaar, naar.maand, 0)).getUTCDate()
        expect(naar.dag).toBe(Math.min(van.dag, laatsteDag))
      }),
    )
  })

  it('counts days as the proleptic calendar does', () => {
    fc.assert(
      fc.property(datums, fc.integer({ min: -4000, max: 4000 }), (datum, dagen) => {
        const later = plusDagen(datum, dagen)
        expect(dagenTussen(datum, later)).toBe(dagen)
        expect((Date.parse(later) - Date.parse(datum)) / 86_400_000).toBe(dagen)
      }),
    )
    expect(plusWeken(d('2026-01-15'), 13)).toBe('2026-04-16')
    expect([vroegste(d('2026-01-02'), d('2026-01-01')), laatste(d('2026-01-02'), d('2026-01-01'))]).toEqual([
      '2026-01-01',
      '2026-01-02',
    ])
  })
})

describe('een dag in Amsterdam', () => {
  it('ends at midnight there, in winter, in summer and on both days of change', () => {
    const einden: [string, string][] = [
      ['2026-12-08', '2026-12-08T23:00:00Z'],
      ['2026-07-09', '2026-07-09T22:00:00Z'],
      ['2026-03-28', '2026-03-28T23:00:00Z'],
      ['2026-03-29', '2026-03-29T22:00:00Z'],
      ['2026-10-24', '2026-10-24T22:00:00Z'],
      ['2026-10-25', '2026-10-25T23:00:00Z'],
    ]
    for (const [datum, einde] of einden) expect([datum, eindeVanDag(d(datum))]).toEqual([datum, einde])
  })

  it('is found from an instant, also as a driver gives it', () => {
    expect(datumVan('2026-07-09T21:59:59.999Z')).toBe('2026-07-09')
    expect(datumVan('2026-07-09T22:00:00Z')).toBe('2026-07-10')
    expect(datumVan('2026-12-31 23:30:00+00')).toBe('2027-01-01')
    expect(datumVan(new Date('2026-03-29T01:30:00Z'))).toBe('2026-03-29')
    expect(() => datumVan('morgen')).toThrow('MomentOngeldig')
    expect(() => datumVan(new Date(Number.NaN))).toThrow('MomentOngeldig')
  })

  it('holds every instant from its begin up to its end', () => {
    fc.assert(
      fc.property(datums, (datum) => {
        expect(datumVan(beginVanDag(datum))).toBe(datum)
        expect(datumVan(new Date(Date.parse(eindeVanDag(datum)) - 1))).toBe(datum)
        expect(datumVan(eindeVanDag(datum))).toBe(plusDagen(datum, 1))
      }),
    )
  })

  it('sorts as text', () => {
    const dagen: Datum[] = ['2026-10-01', '2026-09-30', '2025-12-31'].map(d)
    expect(dagen.toSorted()).toEqual(['2025-12-31', '2026-09-30', '2026-10-01'])
  })
})
