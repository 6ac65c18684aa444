import { describe, expect, it } from 'vitest'
import { bedragInVeld, bedragInWoorden, formatBedrag, leesBedrag } from './bedrag.ts'

describe('een getypt bedrag', () => {
  it.each([
    ['1234', 123400],
    ['1234,56', 123456],
    ['1.234,56', 123456],
    ['1 234,56', 123456],
    ['1\u00a0234,56', 123456],
    ['€ 1.234,56', 123456],
    ['1.234.567', 123456700],
    ['12.345.678,90', 1234567890],
    ['0', 0],
    ['0,05', 5],
    [' 7 ', 700],
  ])('%s is een bedrag', (tekst, centen) => {
    expect(leesBedrag(tekst)).toEqual({ gelukt: true, centen })
  })

  it.each([
    ['1.234', ['1234,00', '1,23']],
    ['1234.56', ['1234,56', '123456,00']],
    ['12.5', ['12,50', '125,00']],
  ])('%s kan twee dingen zijn en wordt geweigerd', (tekst, lezingen) => {
    expect(leesBedrag(tekst)).toEqual({ gelukt: false, fout: 'Dubbelzinnig', lezingen })
  })

  it.each(['1,234.56', '1e3', '0x10', 'Infinity', 'NaN', '12,34,56', '1.23,45', '12.34.56', 'tien', '--5', '1.2345'])(
    '%s is geen bedrag',
    (tekst) => {
      expect(leesBedrag(tekst)).toMatchObject({ gelukt: false })
    },
  )

  it.each([
    ['', 'Leeg'],
    ['\u200b \u00a0', 'Leeg'],
    ['€', 'Leeg'],
    ['12,5', 'TweeCijfers'],
    ['12,', 'TweeCijfers'],
    ['12,345', 'TweeCijfers'],
    ['0,005', 'TweeCijfers'],
    ['-1', 'TeLaag'],
    ['10000000000000000', 'TeHoog'],
    ['90071992547409930', 'TeHoog'],
  ])('%j geeft %s', (tekst, fout) => {
    expect(leesBedrag(tekst)).toMatchObject({ gelukt: false, fout })
  })

  it('kan onder nul waar dat mag, en kent geen min nul', () => {
    expect(leesBedrag('-12,50', { minCenten: -10_000 })).toEqual({ gelukt: true, centen: -1250 })
    expect(leesBedrag('-0')).toEqual({ gelukt: true, centen: 0 })
  })

  it('komt terug zoals het getoond wordt', () => {
    for (let centen = 0; centen < 99_999_999; centen = centen * 3 + 7) {
      expect(leesBedrag(bedragInVeld(centen))).toEqual({ gelukt: true, centen })
      expect(leesBedrag(formatBedrag(centen))).toEqual({ gelukt: true, centen })
    }
  })
})

it('een bedrag staat ook in woorden van euro en cent', () => {
  expect(bedragInWoorden(123456, 'nl')).toBe('1.234 euro en 56 cent')
  expect(bedragInWoorden(100, 'en')).toBe('1 euro and 0 cent')
  expect(bedragInWoorden(-5, 'nl')).toBe('min 0 euro en 5 cent')
  expect(formatBedrag(-40000)).toBe('−\u00a0€\u00a0400,00')
})
