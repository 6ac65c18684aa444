import { describe, expect, it } from 'vitest'
import { maakOpmaak } from './opmaak.ts'

describe('datums voor wie leest', () => {
  const nl = maakOpmaak('nl', '2026-11-23')
  const en = maakOpmaak('en', '2026-11-23')

  it('noemen het jaar alleen wanneer het niet dit jaar is', () => {
    expect(nl.dag('2026-11-24')).toBe('di 24 november')
    expect(nl.dag('2027-01-15')).toBe('vr 15 januari 2027')
    expect(nl.datum('2026-11-24')).toBe('di 24 november 2026')
    expect(nl.dagKort('2026-03-01')).toBe('1 mrt')
    expect(nl.dagKort('2025-05-01')).toBe('1 mei 2025')
    expect(nl.dagMiddel('2026-11-11')).toBe('wo 11 nov')
    expect(en.dag('2026-11-24')).toBe('Tue 24 November')
  })

  it('zijn de dag in Amsterdam, ook van een moment laat op de avond', () => {
    expect(nl.dag('2026-11-23T23:30:00Z')).toBe('di 24 november')
    expect(nl.tijd('2026-11-23T13:02:00Z')).toBe('14:02')
    expect(nl.tijd('2026-07-23T13:02:00Z')).toBe('15:02')
  })

  it('zeggen in woorden hoe dringend het is, met dezelfde grens als de kleur', () => {
    expect([nl.relatief('2026-11-20'), nl.toon('2026-11-20')]).toEqual(['te laat, 3 dagen', 'laat'])
    expect([nl.relatief('2026-11-23'), nl.toon('2026-11-23')]).toEqual(['vandaag', 'spoedig'])
    expect([nl.relatief('2026-11-27'), nl.toon('2026-11-27')]).toEqual(['nog 4 dagen', 'spoedig'])
    expect([nl.relatief('2026-11-28'), nl.toon('2026-11-28')]).toEqual(['nog 5 dagen', 'gewoon'])
  })
})
