import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dagenTussen, eindeVanDag, naarDatum as d, plusDagen, type Datum } from '../datum.ts'
import type { Bron } from '../uitleg.ts'
import { plusDuur, uitzonderingTermijnenwet, type Duur } from './duur.ts'
import { isWerkdag, KALENDER, telWerkdagen } from './kalender.ts'
import type { Opschorting } from './opschorting.ts'
import { berekenTermijn, type Termijn } from './termijn.ts'

const wet: Bron = { soort: 'wet', regeling: 'Voorbeeldwet', artikel: '1' }
const beleid: Bron = { soort: 'beleid', beleid: 'Voorbeeldbeleid' }

const datums = fc.integer({ min: 0, max: 40 * 365 }).map((dagen) => plusDagen(d('2014-01-01'), dagen))
const kort: fc.Arbitrary<Duur> = fc.oneof(
  fc.record({ eenheid: fc.constant('dagen' as const), aantal: fc.integer({ min: 1, max: 90 }) }),
  fc.record({ eenheid: fc.constant('weken' as const), aantal: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ eenheid: fc.constant('maanden' as const), aantal: fc.integer({ min: 1, max: 3 }) }),
)
const lang: fc.Arbitrary<Duur> = fc.oneof(
  fc.record({ eenheid: fc.constant('dagen' as const), aantal: fc.integer({ min: 91, max: 800 }) }),
  fc.record({ eenheid: fc.constant('weken' as const), aantal: fc.integer({ min: 13, max: 104 }) }),
  fc.record({ eenheid: fc.constant('maanden' as const), aantal: fc.integer({ min: 4, max: 36 }) }),
  fc.record({ eenheid: fc.constant('jaren' as const), aantal: fc.integer({ min: 1, max: 5 }) }),
)
const termijn = (start: Datum, duur: Duur, rest: Partial<Termijn> = {}): Termijn => ({
  naam: 'de termijn',
  bron: wet,
  start,
  telling: 'dag_na_start',
  duur,
  opschortingen: [],
  verlengingen: [],
  ...rest,
})
const uiterlijk = (van: Termijn): Datum => {
  const gevonden = berekenTermijn(van, KALENDER).uiterlijk
  if (gevonden === null) throw new Error('the term is suspended')
  return gevonden
}
const opschortingen = (start: Datum): fc.Arbitrary<Opschorting[]> =>
  fc.array(
    fc
      .record({ na: fc.integer({ min: 0, max: 120 }), dagen: fc.integer({ min: 0, max: 40 }), opFeit: fc.boolean() })
      .map(({ na, dagen, opFeit }) => ({
        grond: opFeit ? ('overmacht' as const) : ('aanvulling_gevraagd' as const),
        op: plusDagen(start, na),
        hervatOp: plusDagen(start, na + dagen),
      })),
    { maxLength: 5 },
  )

describe('een termijn uit de wet', () => {
  it('ends on a working day, never earlier, within the length of a free stretch, with two working days in it', () => {
    fc.assert(
      fc.property(datums, kort, (start, duur) => {
        const einde = uiterlijk(termijn(start, duur))
        expect(isWerkdag(einde, KALENDER)).toBe(true)
        expect(einde >= plusDuur(start, duur)).toBe(true)
        expect(dagenTussen(plusDuur(start, duur), einde)).toBeLessThanOrEqual(7)
        if (duur.eenheid !== 'dagen' || duur.aantal >= 3) {
          expect(telWerkdagen(plusDagen(start, 1), einde, KALENDER)).toBeGreaterThanOrEqual(2)
        }
      }),
    )
  })

  it('never shifts when it is described as art. 4 says', () => {
    fc.assert(
      fc.property(datums, lang, (start, duur) => {
        expect(uitzonderingTermijnenwet(duur)).not.toBeNull()
        expect(uiterlijk(termijn(start, duur))).toBe(plusDuur(start, duur))
      }),
    )
  })

  it('keeps the order of two starts', () => {
    fc.assert(
      fc.property(datums, fc.integer({ min: 0, max: 30 }), kort, (start, later, duur) => {
        expect(uiterlijk(termijn(start, duur)) <= uiterlijk(termijn(plusDagen(start, later), duur))).toBe(true)
      }),
    )
  })

  it('ends where its day ends', () => {
    fc.assert(
      fc.property(datums, kort, (start, duur) => {
        const uitkomst = berekenTermijn(termijn(start, duur), KALENDER)
        expect(uitkomst.tot).toBe(eindeVanDag(uiterlijk(termijn(start, duur))))
      }),
    )
  })
})

describe('een termijn uit beleid', () => {
  it('stays where it falls, and on a working day when its data says that it moves', () => {
    fc.assert(
      fc.property(datums, fc.oneof(kort, lang), (start, duur) => {
        expect(uiterlijk(termijn(start, duur, { bron: beleid }))).toBe(plusDuur(start, duur))
        expect(isWerkdag(uiterlijk(termijn(start, duur, { bron: beleid, verschuift: true })), KALENDER)).toBe(true)
      }),
    )
  })
})

describe('een opschorting', () => {
  it('of n days within the term moves the end exactly n days', () => {
    fc.assert(
      fc.property(
        datums,
        lang,
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 2, max: 100 }),
        (start, duur, na, n) => {
          const opschorting = {
            grond: 'overmacht' as const,
            op: plusDagen(start, na),
            hervatOp: plusDagen(start, na + n),
          }
          const zonder = uiterlijk(termijn(start, duur))
          expect(uiterlijk(termijn(start, duur, { opschortingen: [opschorting] }))).toBe(plusDagen(zonder, n))
        },
      ),
    )
  })

  it('does not depend on the order in which facts came, nor do verlengingen', () => {
    const gevallen = datums.chain((start) =>
      fc.record({
        start: fc.constant(start),
        duur: fc.oneof(kort, lang),
        feiten: opschortingen(start),
        langer: fc.array(fc.record({ duur: fc.oneof(kort, lang), op: datums, bron: fc.constant(wet) }), {
          maxLength: 3,
        }),
        zaad: fc.integer(),
      }),
    )
    fc.assert(
      fc.property(gevallen, ({ start, duur, feiten, langer, zaad }) => {
        const schud = <T>(lijst: readonly T[]): T[] =>
          lijst
            .map((waarde, nr) => ({ waarde, sleutel: Math.sin(zaad + nr) }))
            .toSorted((a, b) => a.sleutel - b.sleutel)
            .map(({ waarde }) => waarde)
        const een = termijn(start, duur, { opschortingen: feiten, verlengingen: langer })
        const ander = termijn(start, duur, { opschortingen: schud(feiten), verlengingen: schud(langer) })
        expect(berekenTermijn(ander, KALENDER)).toEqual(berekenTermijn(een, KALENDER))
      }),
    )
  })

  it('gives what walking day by day gives', () => {
    // The oracle: use up one day at a time, skip suspended days, then walk on to a day on which the term may end.
    const walk = (start: Datum, aantal: number, feiten: readonly Opschorting[], shifts: boolean): Datum => {
      const staatStil = (dag: Datum): boolean =>
        feiten.some(({ grond, op, hervatOp }) => {
          const van = grond === 'overmacht' ? op : plusDagen(op, 1)
          return van <= dag && hervatOp !== null && dag < hervatOp
        })
      const magEindigen = (dag: Datum): boolean => isWerkdag(dag, KALENDER) && !staatStil(dag)
      let dag = start
      let werkdagen = 0
      for (let over = aantal; over > 0;) {
        dag = plusDagen(dag, 1)
        if (staatStil(dag)) continue
        over -= 1
        if (isWerkdag(dag, KALENDER)) werkdagen += 1
      }
      if (!shifts) return dag
      const nodig = aantal >= 3 ? 2 : 0
      while (!magEindigen(dag) || werkdagen < nodig) {
        dag = plusDagen(dag, 1)
        if (magEindigen(dag)) werkdagen += 1
      }
      return dag
    }
    const gevallen = datums.chain((start) =>
      fc.tuple(fc.constant(start), fc.integer({ min: 1, max: 90 }), opschortingen(start)),
    )
    fc.assert(
      fc.property(gevallen, ([start, aantal, feiten]) => {
        const duur: Duur = { aantal, eenheid: 'dagen' }
        expect(uiterlijk(termijn(start, duur, { opschortingen: feiten }))).toBe(walk(start, aantal, feiten, true))
        const vanBeleid = termijn(start, duur, { bron: beleid, opschortingen: feiten })
        expect(uiterlijk(vanBeleid)).toBe(walk(start, aantal, feiten, false))
      }),
      { numRuns: 500 },
    )
  })
})
