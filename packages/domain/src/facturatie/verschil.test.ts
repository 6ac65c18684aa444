import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { verklaarVerschil, type Verschilregel } from './verschil.ts'

const regel = (anders: Partial<Verschilregel> = {}): Verschilregel => {
  const vol = {
    productCode: 'ontwikkelfase',
    product: 'Ontwikkelfase',
    soort: 'afname' as const,
    herkomst: 'dit_kwartaal' as const,
    prestatiedatum: '2026-07-08',
    tariefCenten: 66_000,
    vastgesteldOp: '2025-11-03',
    tariefVanaf: '2026-01-01',
    teller: 1,
    noemer: 1,
    ...anders,
  }
  const deel = Math.floor((2 * vol.tariefCenten * vol.teller + vol.noemer) / (2 * vol.noemer))
  return { ...vol, bedragCenten: vol.soort === 'afname' ? deel : -deel }
}
const keer = (aantal: number, anders: Partial<Verschilregel> = {}) =>
  Array.from({ length: aantal }, () => regel(anders))

describe('waarom een opgave anders is dan de vorige', () => {
  it('noemt aantal, prijs met de dag van vaststelling, en correctie', () => {
    const plan = { productCode: 'plan', product: 'Ondernemingsplan' }
    const goedkoper = { tariefCenten: 170_000, tariefVanaf: '2026-07-01', vastgesteldOp: '2026-05-12' }
    const { verschilCenten, oorzaken } = verklaarVerschil(
      [...keer(9), ...keer(2, { ...plan, ...goedkoper }), regel({ soort: 'terugname', tariefCenten: 40_000 })],
      [...keer(5), ...keer(2, { ...plan, tariefCenten: 172_000 })],
    )
    expect(verschilCenten).toBe(264_000 - 4_000 - 40_000)
    expect(oorzaken).toEqual([
      { centen: 264_000, delen: [{ soort: 'aantal', product: 'Ontwikkelfase', nu: 9, eerder: 5, centen: 264_000 }] },
      { centen: -40_000, delen: [{ soort: 'correctie', nu: 1, eerder: 0, centen: -40_000 }] },
      {
        centen: -4_000,
        delen: [
          {
            soort: 'prijs',
            product: 'Ondernemingsplan',
            vanCenten: 172_000,
            naarCenten: 170_000,
            vanaf: '2026-07-01',
            vastgesteldOp: '2026-05-12',
            centen: -4_000,
          },
        ],
      },
    ])
  })

  it('rekent een afgebroken fase niet als een goedkopere, en zegt in welk kwartaal zij er was', () => {
    const half = { teller: 20, noemer: 28 }
    const verlies = 47_143 - 66_000
    const deel = (nu: Verschilregel[], eerder: Verschilregel[]) => verklaarVerschil(nu, eerder).oorzaken
    expect(deel([regel(), regel(half)], keer(2))).toEqual([
      {
        centen: verlies,
        delen: [{ soort: 'deel', product: 'Ontwikkelfase', nu: 1, eerder: 0, centen: verlies }],
      },
    ])
    expect(deel(keer(2), [regel(half), regel()])).toEqual([
      {
        centen: -verlies,
        delen: [{ soort: 'deel', product: 'Ontwikkelfase', nu: 0, eerder: 1, centen: -verlies }],
      },
    ])
    expect(deel([regel(half), regel({ teller: 0 })], [regel(half), regel()])).toEqual([
      {
        centen: -66_000,
        delen: [{ soort: 'deel', product: 'Ontwikkelfase', nu: 2, eerder: 1, centen: -66_000 }],
      },
    ])
  })

  it('heeft bij een eerste of een lege opgave alleen aantallen', () => {
    expect(verklaarVerschil(keer(2), [])).toEqual({
      verschilCenten: 132_000,
      oorzaken: [
        { centen: 132_000, delen: [{ soort: 'aantal', product: 'Ontwikkelfase', nu: 2, eerder: 0, centen: 132_000 }] },
      ],
    })
    expect(verklaarVerschil([], [])).toEqual({ verschilCenten: 0, oorzaken: [] })
  })

  const regels = fc.array(
    fc
      .record({
        productCode: fc.constantFrom('selectie', 'fase', 'plan', 'start'),
        soort: fc.constantFrom('afname' as const, 'afname' as const, 'afname' as const, 'terugname' as const),
        herkomst: fc.constantFrom('dit_kwartaal' as const, 'dit_kwartaal' as const, 'nagekomen', 'doorgeschoven'),
        prestatiedatum: fc.constantFrom('2026-06-30', '2026-07-01', '2026-09-30'),
        tariefCenten: fc.constantFrom(0, 1, 4_999, 66_000, 172_001),
        deel: fc
          .integer({ min: 1, max: 92 })
          .chain((noemer) => fc.tuple(fc.integer({ min: 0, max: noemer }), fc.constant(noemer))),
      })
      .map(({ deel: [teller, noemer], ...rest }) => regel({ ...rest, product: rest.productCode, teller, noemer })),
    { maxLength: 40 },
  )

  it('heeft hoogstens drie oorzaken die samen precies het verschil zijn', () => {
    fc.assert(
      fc.property(regels, regels, (nu, eerder) => {
        const { verschilCenten, oorzaken } = verklaarVerschil(nu, eerder)
        const som = (getallen: readonly number[]) => getallen.reduce((totaal, centen) => totaal + centen, 0)
        const van = (lijst: readonly Verschilregel[]) => som(lijst.map((r) => r.bedragCenten))
        expect(verschilCenten).toBe(van(nu) - van(eerder))
        expect(som(oorzaken.map(({ centen }) => centen))).toBe(verschilCenten)
        expect(oorzaken.length).toBeLessThanOrEqual(3)
        for (const { centen, delen } of oorzaken) {
          expect(som(delen.map((deel) => deel.centen))).toBe(centen)
          expect(delen.every((deel) => deel.centen !== 0)).toBe(true)
        }
      }),
    )
  })

  it('zegt bij dezelfde regels niets, en andersom hetzelfde met het andere teken', () => {
    fc.assert(
      fc.property(regels, regels, (nu, eerder) => {
        expect(verklaarVerschil(nu, nu)).toEqual({ verschilCenten: 0, oorzaken: [] })
        expect(verklaarVerschil(nu, eerder).verschilCenten).toBe(0 - verklaarVerschil(eerder, nu).verschilCenten)
      }),
    )
  })
})
