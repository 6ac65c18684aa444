import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { naarDatum, plusDagen } from '../datum.ts'
import { berekenRegelbedrag, telFasedeel } from './bedrag.ts'

const d = naarDatum

describe('het bedrag van een regel', () => {
  it('is het tarief, of het deel ervan met een halve cent naar boven', () => {
    expect(berekenRegelbedrag(66_000, { teller: 1, noemer: 1 })).toBe(66_000)
    expect(berekenRegelbedrag(66_000, { teller: 20, noemer: 28 })).toBe(47_143)
    expect(berekenRegelbedrag(1, { teller: 1, noemer: 2 })).toBe(1)
    expect(berekenRegelbedrag(66_000, { teller: 0, noemer: 1 })).toBe(0)
  })

  it('ligt altijd tussen nul en het tarief, en nooit meer dan een halve cent naast de breuk', () => {
    fc.assert(
      fc.property(fc.nat(100_000_000), fc.nat(400), fc.integer({ min: 1, max: 400 }), (centen, a, noemer) => {
        const teller = Math.min(a, noemer)
        const bedrag = berekenRegelbedrag(centen, { teller, noemer })
        expect(bedrag).toBeGreaterThanOrEqual(0)
        expect(bedrag).toBeLessThanOrEqual(centen)
        const afstand = 2n * (BigInt(bedrag) * BigInt(noemer) - BigInt(centen) * BigInt(teller))
        expect(afstand <= BigInt(noemer) && afstand > -BigInt(noemer)).toBe(true)
      }),
    )
  })
})

describe('het deel van een afgebroken fase', () => {
  const fase = { begin: d('2026-09-01'), einde: d('2026-09-28') }

  it('telt de dagen tot en met de laatste', () => {
    expect(telFasedeel(fase, d('2026-09-20'), [])).toEqual({ teller: 20, noemer: 28 })
    expect(telFasedeel(fase, d('2026-10-05'), [])).toEqual({ teller: 28, noemer: 28 })
    expect(telFasedeel(fase, d('2026-08-30'), [])).toEqual({ teller: 0, noemer: 28 })
  })

  it('laat dagen weg waarop het traject stilstond', () => {
    const voorbij = { van: d('2026-09-05'), hervatOp: d('2026-09-10') }
    expect(telFasedeel(fase, d('2026-09-20'), [voorbij])).toEqual({ teller: 15, noemer: 23 })
    expect(telFasedeel(fase, d('2026-09-20'), [{ van: d('2026-09-11'), hervatOp: null }])).toEqual({
      teller: 10,
      noemer: 28,
    })
    const helemaal = { van: d('2026-08-01'), hervatOp: d('2026-10-01') }
    expect(telFasedeel(fase, d('2026-09-20'), [helemaal])).toEqual({ teller: 1, noemer: 1 })
  })

  it('is altijd een deel van het geheel', () => {
    const dag = fc.integer({ min: -30, max: 90 }).map((n) => plusDagen(fase.begin, n))
    fc.assert(
      fc.property(dag, dag, fc.nat(40), fc.boolean(), (op, van, duur, loopt) => {
        const deel = telFasedeel(fase, op, [{ van, hervatOp: loopt ? null : plusDagen(van, duur) }])
        expect(deel.teller).toBeGreaterThanOrEqual(0)
        expect(deel.teller).toBeLessThanOrEqual(deel.noemer)
        expect(deel.noemer).toBeGreaterThanOrEqual(1)
      }),
    )
  })
})
