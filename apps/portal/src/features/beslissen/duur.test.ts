import { expect, it } from 'vitest'
import { leesDuur } from './duur.ts'

it('leest een duur zoals iemand die typt', () => {
  expect(leesDuur('6 weken')).toEqual({ aantal: 6, eenheid: 'weken' })
  expect(leesDuur(' 1 Week ')).toEqual({ aantal: 1, eenheid: 'weken' })
  expect(leesDuur('3mnd')).toEqual({ aantal: 3, eenheid: 'maanden' })
  expect(leesDuur('10 days')).toEqual({ aantal: 10, eenheid: 'dagen' })
})

it('raadt niet wat geen duur is', () => {
  for (const tekst of ['', '6', 'weken', '0 weken', '367 dagen', '-1 week', '6 jaar', '1,5 maand']) {
    expect(leesDuur(tekst)).toBeUndefined()
  }
})
