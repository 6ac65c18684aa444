import { describe, expect, it } from 'vitest'
import { naarDatum } from './datum.ts'
import { leesKlokdoel } from './klokdoel.ts'

const VANDAAG = naarDatum('2026-11-30')

describe('waarheen de klok gaat', () => {
  it.for([
    ['3d', '2026-12-03'],
    ['6w', '2027-01-11'],
    [' 6W ', '2027-01-11'],
    ['6 w', '2027-01-11'],
    ['3m', '2027-02-28'],
    ['1j', '2027-11-30'],
    ['2027-02-01', '2027-02-01'],
    ['1 februari 2027', '2027-02-01'],
    ['over 6 weken', '2027-01-11'],
    ['2026-01-01', '2026-01-01'],
  ] as const)('%s', ([invoer, datum]) => {
    expect(leesKlokdoel(invoer, VANDAAG)).toEqual({ ok: true, datum })
  })

  it.for(['', '0w', '-1w', '6x', '6', 'w', '9999j', '2027-02-30', 'straks', '1.5w'])('%s is niets', (invoer) => {
    expect(leesKlokdoel(invoer, VANDAAG).ok).toBe(false)
  })
})
