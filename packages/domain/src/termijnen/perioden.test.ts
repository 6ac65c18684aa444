import { describe, expect, it } from 'vitest'
import { naarDatum as d } from '../datum.ts'
import { laatsteDagVanPeriode } from './duur.ts'
import { boekjaarVan, kwartaalVan, maakKwartaal, volgendKwartaal } from './perioden.ts'

describe('perioden', () => {
  it('knows the quarter of a day and the ones around it', () => {
    const k4 = { jaar: 2026, kwartaal: 4, sleutel: '2026-K4', begin: '2026-10-01', einde: '2026-12-31' }
    expect(kwartaalVan(d('2026-12-08'))).toEqual(k4)
    expect(maakKwartaal(2026, 4)).toEqual(k4)
    expect(volgendKwartaal(maakKwartaal(2026, 4)).sleutel).toBe('2027-K1')
    expect(volgendKwartaal(maakKwartaal(2026, 1), -1)).toMatchObject({ sleutel: '2025-K4', einde: '2025-12-31' })
    expect(kwartaalVan(d('2028-02-29'))).toMatchObject({ begin: '2028-01-01', einde: '2028-03-31' })
    expect(kwartaalVan(d('2026-06-30')).kwartaal).toBe(2)
    expect(kwartaalVan(d('2026-07-01')).kwartaal).toBe(3)
  })

  it('knows the boekjaar, also a broken one, by the year in which it ends', () => {
    expect(boekjaarVan(d('2025-07-01'))).toEqual({ begin: '2025-01-01', einde: '2025-12-31', jaar: 2025 })
    expect(boekjaarVan(d('2025-09-30'), 10)).toEqual({ begin: '2024-10-01', einde: '2025-09-30', jaar: 2025 })
    expect(boekjaarVan(d('2027-03-01'), 3)).toEqual({ begin: '2027-03-01', einde: '2028-02-29', jaar: 2028 })
    expect(() => boekjaarVan(d('2025-07-01'), 13)).toThrow('DatumOngeldig')
  })

  it('ends a period on the day before, or at the end of a month that is too short', () => {
    const maanden = (aantal: number) => ({ aantal, eenheid: 'maanden' }) as const
    expect(laatsteDagVanPeriode(d('2026-09-01'), maanden(6))).toBe('2027-02-28')
    expect(laatsteDagVanPeriode(d('2026-03-01'), maanden(36))).toBe('2029-02-28')
    expect(laatsteDagVanPeriode(d('2026-08-31'), maanden(6))).toBe('2027-02-28')
    expect(laatsteDagVanPeriode(d('2026-08-28'), maanden(6))).toBe('2027-02-27')
    expect(laatsteDagVanPeriode(d('2028-02-29'), { aantal: 1, eenheid: 'jaren' })).toBe('2029-02-28')
    expect(laatsteDagVanPeriode(d('2026-09-01'), { aantal: 4, eenheid: 'weken' })).toBe('2026-09-28')
    expect(laatsteDagVanPeriode(d('2026-09-01'), { aantal: 1, eenheid: 'dagen' })).toBe('2026-09-01')
    expect(() => laatsteDagVanPeriode(d('2026-09-01'), maanden(0))).toThrow('DuurOngeldig')
    expect(() => laatsteDagVanPeriode(d('2026-09-01'), maanden(1.5))).toThrow('DuurOngeldig')
  })
})
