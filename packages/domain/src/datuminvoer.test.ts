import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { naarDatum as d, plusDagen } from './datum.ts'
import { leesDatum } from './datuminvoer.ts'
import { formatDatum, telDagen, telWoorden } from './datumtekst.ts'

// A Friday.
const vandaag = d('2026-12-04')
const lees = (invoer: string, richting?: 'vooruit' | 'terug') => {
  const gelezen = leesDatum(invoer, vandaag, richting)
  return gelezen.ok ? gelezen.datum : gelezen.code
}

describe('een datum zoals een mens die typt', () => {
  it('is read in every common form', () => {
    const vormen = [
      '8-12',
      '8/12',
      '8.12',
      '08-12',
      '8 12',
      '8 dec',
      '8 dec.',
      '8 december',
      '8-dec',
      'di 8 december',
      '8-12-2026',
      '8-12-26',
      '8/12/2026',
      '8 dec 2026',
      "8 dec '26",
      '8 december 2026',
      'di 8 december 2026',
      'Dinsdag 8 DECEMBER 2026',
      '2026-12-08',
      '2026-12-8',
      '8e december',
      'over 4 dagen',
      'over vier dagen',
      'in 4 days',
      ' 8   dec ',
      'dinsdag',
      'di',
      '8th December, 2026',
      'Tuesday',
    ]
    for (const vorm of vormen) expect([vorm, lees(vorm)]).toEqual([vorm, '2026-12-08'])
  })

  it('is read from words', () => {
    const woorden = {
      vandaag: '2026-12-04',
      morgen: '2026-12-05',
      overmorgen: '2026-12-06',
      gisteren: '2026-12-03',
      eergisteren: '2026-12-02',
      'over 6 weken': '2027-01-15',
      'over een week': '2026-12-11',
      'over één maand': '2027-01-04',
      'over 3 maanden': '2027-03-04',
      'over 1 jaar': '2027-12-04',
      '3 dagen geleden': '2026-12-01',
      '2 weeks ago': '2026-11-20',
      tomorrow: '2026-12-05',
      vrijdag: '2026-12-11',
      'in a month': '2027-01-04',
    }
    for (const [woord, datum] of Object.entries(woorden)) expect([woord, lees(woord)]).toEqual([woord, datum])
  })

  it('without a year is the next such day, or the last for a fact', () => {
    expect(lees('4-12')).toBe('2026-12-04')
    expect(lees('3-12')).toBe('2027-12-03')
    expect(lees('3-12', 'terug')).toBe('2026-12-03')
    expect(lees('5-12', 'terug')).toBe('2025-12-05')
    expect(lees('29-2')).toBe('2028-02-29')
    expect(lees('29 feb', 'terug')).toBe('2024-02-29')
    expect(lees('donderdag', 'terug')).toBe('2026-12-03')
    expect(lees('1 mrt')).toBe('2027-03-01')
    expect(lees('1 sept')).toBe('2027-09-01')
  })

  it('is refused with a reason', () => {
    expect(lees('  ')).toBe('DatumLeeg')
    for (const invoer of ['31-4', '30 feb', '29-2-2027', '2026-02-30', '0-1', '32-1', '8-13-2026']) {
      expect([invoer, lees(invoer)]).toEqual([invoer, 'DatumBestaatNiet'])
    }
    const onzin = [
      'straks',
      '6 weken',
      'over 6 weken geleden',
      '8',
      '8-12-126',
      '8 foo',
      '8-12-2026 10:00',
      'over 9999 maanden',
      'over -1 dag',
    ]
    for (const invoer of onzin) expect([invoer, lees(invoer)]).toEqual([invoer, 'DatumOnleesbaar'])
  })

  it('reads back everything that is written, and never throws', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9000, max: 9000 }), (dagen) => {
        const datum = plusDagen(vandaag, dagen)
        for (const tekst of [
          datum,
          formatDatum(datum),
          formatDatum(datum, 'brief'),
          formatDatum(datum, 'kort'),
          formatDatum(datum, 'lang', 'en'),
        ]) {
          expect(lees(tekst)).toBe(datum)
        }
      }),
    )
    const stukken = fc.constantFrom(
      'over',
      '8',
      '31',
      '2',
      '-',
      '/',
      ' ',
      'dec',
      'feb',
      'weken',
      'geleden',
      '2026',
      "'26",
      'di',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(stukken, { maxLength: 7 }).map((delen) => delen.join('')),
        ),
        (tekst) => {
          expect(() => lees(tekst)).not.toThrow()
        },
      ),
    )
  })
})

describe('een datum in woorden', () => {
  it('is written long, for a letter and short, in two languages', () => {
    const datum = d('2026-12-08')
    expect(formatDatum(datum)).toBe('di 8 december 2026')
    expect(formatDatum(datum, 'brief')).toBe('8 december 2026')
    expect(formatDatum(datum, 'kort')).toBe('8-12-2026')
    expect(formatDatum(datum, 'lang', 'en')).toBe('Tue 8 December 2026')
    expect(formatDatum(datum, 'kort', 'en')).toBe('8/12/2026')
  })

  it('says how far away it is', () => {
    const woorden = (datum: string, taal: 'nl' | 'en' = 'nl') => telWoorden(d(datum), vandaag, taal)
    expect(
      ['2026-12-08', '2026-12-05', '2026-12-04', '2026-12-03', '2026-12-01'].map((datum) => woorden(datum)),
    ).toEqual(['nog 4 dagen', 'morgen', 'vandaag', 'te laat, 1 dag', 'te laat, 3 dagen'])
    expect(
      ['2026-12-08', '2026-12-05', '2026-12-04', '2026-12-03', '2026-12-01'].map((datum) => woorden(datum, 'en')),
    ).toEqual(['4 days left', 'tomorrow', 'today', 'late, 1 day', 'late, 3 days'])
    expect(telDagen(1)).toBe('1 dag')
  })
})
