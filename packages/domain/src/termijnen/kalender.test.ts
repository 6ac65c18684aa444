import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { delenVan, naarDatum as d, plusDagen } from '../datum.ts'
import {
  eerstePaasdag,
  eerstvolgendeWerkdag,
  isWerkdag,
  KALENDER,
  koningsdag,
  naamFeestdag,
  plusWerkdagen,
  telWerkdagen,
} from './kalender.ts'

const zonderBesluit = { gelijkgesteldeDagen: [] }

describe('de kalender van de Algemene termijnenwet', () => {
  it('knows Easter, from tables', () => {
    const tabel = {
      2000: '04-23',
      2008: '03-23',
      2011: '04-24',
      2016: '03-27',
      2019: '04-21',
      2024: '03-31',
      2025: '04-20',
      2026: '04-05',
      2027: '03-28',
      2028: '04-16',
      2029: '04-01',
      2030: '04-21',
      2038: '04-25',
      2285: '03-22',
    }
    for (const [jaar, dag] of Object.entries(tabel)) expect(eerstePaasdag(Number(jaar))).toBe(`${jaar}-${dag}`)
  })

  it('has exactly these days in 2026', () => {
    const dagen: string[] = []
    for (let dag = d('2026-01-01'); dag <= '2026-12-31'; dag = plusDagen(dag, 1)) {
      const naam = naamFeestdag(dag, KALENDER)
      if (naam !== null) dagen.push(`${dag} ${naam}`)
    }
    expect(dagen).toEqual([
      '2026-01-01 Nieuwjaarsdag',
      '2026-01-02 een met een feestdag gelijkgestelde dag',
      '2026-04-03 Goede Vrijdag',
      '2026-04-06 tweede Paasdag',
      '2026-04-27 Koningsdag',
      '2026-05-05 Bevrijdingsdag',
      '2026-05-14 Hemelvaartsdag',
      '2026-05-15 een met een feestdag gelijkgestelde dag',
      '2026-05-25 tweede Pinksterdag',
      '2026-12-25 eerste Kerstdag',
      '2026-12-26 tweede Kerstdag',
    ])
  })

  it('celebrates the King a day early when his birthday is a Sunday', () => {
    expect(koningsdag(2025)).toBe('2025-04-26')
    expect(koningsdag(2031)).toBe('2031-04-26')
    expect(koningsdag(2026)).toBe('2026-04-27')
    expect(isWerkdag(d('2025-04-28'), zonderBesluit)).toBe(true)
    expect(koningsdag(2013)).toBe('2013-04-30')
    expect(koningsdag(2006)).toBe('2006-04-29')
  })

  it('has 5 May every year, and decree days only as data', () => {
    for (let jaar = 2020; jaar < 2040; jaar += 1) expect(naamFeestdag(d(`${jaar}-05-05`), zonderBesluit)).not.toBeNull()
    expect(isWerkdag(d('2026-05-15'), zonderBesluit)).toBe(true)
    expect(isWerkdag(d('2026-05-15'), KALENDER)).toBe(false)
  })

  it('counts working days', () => {
    expect(eerstvolgendeWerkdag(d('2026-12-24'), KALENDER)).toBe('2026-12-24')
    expect(eerstvolgendeWerkdag(d('2026-12-25'), KALENDER)).toBe('2026-12-28')
    expect(plusWerkdagen(d('2026-12-24'), 2, KALENDER)).toBe('2026-12-29')
    expect(plusWerkdagen(d('2026-12-24'), 0, KALENDER)).toBe('2026-12-24')
    expect(telWerkdagen(d('2026-12-24'), d('2026-12-31'), KALENDER)).toBe(5)
    expect(telWerkdagen(d('2026-12-31'), d('2026-12-24'), KALENDER)).toBe(0)
  })

  it('never calls a Saturday or Sunday a working day, and finds one within six days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (dagen) => {
        const dag = plusDagen(d('1990-01-01'), dagen)
        if (delenVan(dag).weekdag > 5) expect(isWerkdag(dag, KALENDER)).toBe(false)
        expect(eerstvolgendeWerkdag(dag, KALENDER) <= plusDagen(dag, 6)).toBe(true)
      }),
    )
  })
})
