import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dagenTussen, naarDatum as d, plusDagen, plusMaanden, type Datum } from '../datum.ts'
import { formatUitleg } from '../uitleg.ts'
import { eersteBbzDag, fasenZonderDuur, planFasen, type GeplandeFase } from './fasenplan.ts'
import { berekenMaximum, controleerNieuweLaatsteDag } from './maximum.ts'
import type { Rechtsgrond, SjabloonFase } from './sjabloon.ts'
import { amsterdam } from './sjablonen/amsterdam.ts'
import { flevoland } from './sjablonen/flevoland.ts'
import { isd } from './sjablonen/isd.ts'
import { rotterdam } from './sjablonen/rotterdam.ts'

const beleid = { maanden: 6, bron: { soort: 'beleid', beleid: 'Eigen Werk' } } as const
const zesMaanden = (begin: Datum) => berekenMaximum(begin, { wettelijkMaanden: 12, beleid }).laatsteDag
const dagen = (fasen: readonly GeplandeFase[]) => fasen.map(({ code, begin, einde }) => [code, begin, einde])
const fase = (code: string, aantal: number, rechtsgrond: Rechtsgrond = 'bbz_2_3'): SjabloonFase => ({
  code,
  naam: code,
  duur: { aantal, eenheid: 'weken' },
  rechtsgrond,
  toets: { criteria: [] },
  levert: [],
})

describe('het maximum', () => {
  it('is the law or the shorter policy, counted from the first day, which counts', () => {
    expect(zesMaanden(d('2026-09-01'))).toBe('2027-02-28')
    expect(berekenMaximum(d('2026-09-01'), { wettelijkMaanden: 12 })).toMatchObject({
      laatsteDag: '2027-08-31',
      tot: '2027-08-31T22:00:00Z',
      maanden: 12,
    })
    expect(zesMaanden(d('2026-08-31'))).toBe('2027-02-28')
    expect(formatUitleg(berekenMaximum(d('2026-09-01'), { wettelijkMaanden: 12, beleid }).uitleg)).toBe(
      [
        'Uiterlijk zo 28 februari 2027.',
        '1. De voorbereidingsperiode begint op di 1 september 2026.',
        '2. Volgens de wet duurt zij hoogstens 12 maanden. (artikel 2, lid 3 Bbz 2004)',
        '3. Het beleid van de gemeente is hoogstens 6 maanden. (Eigen Werk)',
        '4. De laatste dag is daarmee zo 28 februari 2027. Een onderbreking verandert die dag niet. (Eigen Werk)',
      ].join('\n'),
    )
  })

  it('refuses a policy longer than the law, and what is no number of months', () => {
    const met = (maanden: number) => () =>
      berekenMaximum(d('2026-09-01'), { wettelijkMaanden: 12, beleid: { ...beleid, maanden } })
    expect(met(13)).toThrow('MaximumBovenWet')
    expect(met(0)).toThrow('MaximumOngeldig')
    expect(met(5.5)).toThrow('MaximumOngeldig')
  })

  it('lets a new besluit move the end, within the law and not into the past', () => {
    const nieuw = (datum: string) =>
      controleerNieuweLaatsteDag({
        eersteBbzDag: d('2026-09-01'),
        nieuweLaatsteDag: d(datum),
        vandaag: d('2026-12-08'),
        wettelijkMaanden: 12,
      })
    expect(nieuw('2027-08-31')).toEqual([])
    expect(nieuw('2026-12-08')).toEqual([])
    expect(nieuw('2027-09-01')).toEqual(['MaximumBovenWet'])
    expect(nieuw('2026-12-07')).toEqual(['PeriodeEindigtInVerleden'])
    expect(nieuw('2026-08-31')).toEqual(['PeriodeEindigtVoorBegin', 'PeriodeEindigtInVerleden'])
  })
})

describe('de fasen', () => {
  it('cut the last phase of Amsterdam by one day and say so', () => {
    const plan = planFasen(amsterdam, d('2026-09-01'), zesMaanden(d('2026-09-01')))
    expect(plan.fasen).toEqual([
      {
        nr: 1,
        code: 'orientatie',
        naam: 'Oriëntatie',
        begin: '2026-09-01',
        einde: '2026-09-28',
        ingekort: false,
        rechtsgrond: 'bbz_2_3',
      },
      {
        nr: 2,
        code: 'ontwikkelfase',
        naam: 'Ontwikkelfase',
        begin: '2026-09-29',
        einde: '2027-02-28',
        ingekort: true,
        rechtsgrond: 'bbz_2_3',
      },
    ])
    expect(plan).toMatchObject({ vervallen: [], voorlopig: false })
    expect(formatUitleg(plan.uitleg)).toBe(
      [
        'De laatste fase eindigt op zo 28 februari 2027.',
        '1. Oriëntatie duurt 4 weken: van di 1 september 2026 tot en met ma 28 september 2026.',
        '2. Ontwikkelfase duurt 22 weken: van di 29 september 2026 tot en met ma 1 maart 2027.',
        '3. De voorbereidingsperiode eindigt op zo 28 februari 2027. Ontwikkelfase stopt daarom op die dag, 1 dag eerder dan gepland. (artikel 2, lid 3 Bbz 2004)',
      ].join('\n'),
    )
  })

  it('move with an onderbreking, and the maximum does not', () => {
    const plan = planFasen(amsterdam, d('2026-09-01'), d('2027-02-28'), [
      { van: d('2026-09-20'), hervatOp: d('2026-10-04') },
      { van: d('2026-09-10'), hervatOp: d('2026-09-12') },
    ])
    expect(dagen(plan.fasen)).toEqual([
      ['orientatie', '2026-09-01', '2026-10-14'],
      ['ontwikkelfase', '2026-10-15', '2027-02-28'],
    ])
    expect(formatUitleg(plan.uitleg)).toContain(
      'Door de onderbreking van 16 dagen eindigt Oriëntatie op wo 14 oktober 2026.',
    )
    expect(formatUitleg(plan.uitleg)).toContain('17 dagen eerder dan gepland')
  })

  it('begin after an onderbreking that lies on their first day', () => {
    const plan = planFasen(amsterdam, d('2026-09-01'), null, [{ van: d('2026-09-29'), hervatOp: d('2026-10-06') }])
    expect(dagen(plan.fasen)[1]).toEqual(['ontwikkelfase', '2026-10-06', '2027-03-08'])
    expect(formatUitleg(plan.uitleg)).toContain('Ontwikkelfase begint door de onderbreking 7 dagen later.')
  })

  it('are provisional while an onderbreking has no end', () => {
    const plan = planFasen(amsterdam, d('2026-09-01'), d('2027-02-28'), [{ van: d('2026-09-20'), hervatOp: null }])
    expect(plan.voorlopig).toBe(true)
    expect(dagen(plan.fasen)[0]).toEqual(['orientatie', '2026-09-01', '2026-09-28'])
    expect(plan.uitleg.stappen.at(-1)?.tekst).toBe(
      'Het traject is onderbroken sinds zo 20 september 2026. De data schuiven op als het weer loopt.',
    )
    const leeg = planFasen(amsterdam, d('2026-09-01'), null, [{ van: d('2026-09-20'), hervatOp: d('2026-09-20') }])
    expect(dagen(leeg.fasen)[0]).toEqual(['orientatie', '2026-09-01', '2026-09-28'])
    const fout = [{ van: d('2026-09-20'), hervatOp: d('2026-09-19') }]
    expect(() => planFasen(amsterdam, d('2026-09-01'), null, fout)).toThrow('OnderbrekingOngeldig')
  })

  it('lapse, with a sentence, when they would begin after the maximum', () => {
    const lang = { fasen: [fase('een', 4), fase('twee', 4), fase('drie', 4)] }
    const plan = planFasen(lang, d('2026-09-01'), d('2026-10-10'))
    expect(dagen(plan.fasen)).toEqual([
      ['een', '2026-09-01', '2026-09-28'],
      ['twee', '2026-09-29', '2026-10-10'],
    ])
    expect(plan.vervallen).toEqual(['drie'])
    expect(plan.uitleg.stappen.at(-1)?.tekst).toBe(
      'drie vervalt: de fase zou beginnen op zo 11 oktober 2026 en de voorbereidingsperiode eindigt op za 10 oktober 2026.',
    )
  })

  it('count towards the maximum only on the ground of the Bbz', () => {
    const gemengd = {
      fasen: [fase('pw_voor', 4, 'participatiewet'), fase('bbz', 40), fase('pw_na', 2, 'participatiewet')],
    }
    const eerste = eersteBbzDag(planFasen(gemengd, d('2026-09-01'), null).fasen)
    expect(eerste).toBe('2026-09-29')
    const plan = planFasen(gemengd, d('2026-09-01'), zesMaanden(d('2026-09-29')))
    expect(dagen(plan.fasen)).toEqual([
      ['pw_voor', '2026-09-01', '2026-09-28'],
      ['bbz', '2026-09-29', '2027-03-28'],
      ['pw_na', '2027-03-29', '2027-04-11'],
    ])
    expect(eersteBbzDag([])).toBeNull()
  })

  it('ask a person for the lengths that a source does not give', () => {
    expect(fasenZonderDuur(rotterdam)).toEqual(['voorlichting', 'onderzoeksfase', 'planfase'])
    expect(() => planFasen(rotterdam, d('2026-09-01'), null)).toThrow('FaseduurOntbreekt')
    const week = (aantal: number) => ({ aantal, eenheid: 'weken' }) as const
    const duren = { voorlichting: week(2), onderzoeksfase: week(6), planfase: week(6) }
    const plan = planFasen(rotterdam, d('2026-09-01'), null, [], { duren })
    expect(plan.fasen.at(-1)?.einde).toBe('2026-12-07')
    expect(eersteBbzDag(plan.fasen)).toBeNull()
  })

  it('let the last phase run to the maximum where the source gives no length', () => {
    expect(fasenZonderDuur(isd)).toEqual([])
    expect(dagen(planFasen(isd, d('2026-09-01'), d('2027-02-28')).fasen)).toEqual([
      ['traject', '2026-09-01', '2027-02-28'],
    ])
    expect(() => planFasen(isd, d('2026-09-01'), null)).toThrow('FaseduurOntbreekt')
    const duren = { traject: { aantal: 3, eenheid: 'maanden' } as const }
    expect(planFasen(isd, d('2026-09-01'), d('2027-02-28'), [], { duren }).fasen[0]?.einde).toBe('2026-11-30')
  })

  it('are planned again from the next phase after a go', () => {
    const plan = planFasen(flevoland, d('2026-10-12'), d('2027-08-31'), [], { vanafNr: 3 })
    expect(plan.fasen).toMatchObject([{ nr: 3, code: 'coaching', begin: '2026-10-12', einde: '2027-01-11' }])
    const voorbij = planFasen(flevoland, d('2027-09-01'), d('2027-08-31'), [], { vanafNr: 3 })
    expect(voorbij).toMatchObject({ fasen: [], vervallen: ['coaching'] })
    expect(voorbij.uitleg.conclusie).toBe('Er is geen fase meer te plannen.')
  })
})

describe('een fasenplan', () => {
  const begin = d('2026-09-01')
  const gevallen = fc.record({
    weken: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 5 }),
    maanden: fc.integer({ min: 1, max: 12 }),
    pauzes: fc.array(fc.record({ na: fc.integer({ min: 0, max: 250 }), dagen: fc.integer({ min: 0, max: 60 }) }), {
      maxLength: 4,
    }),
  })
  const toOnderbreking = ({ na, dagen: aantal }: { na: number; dagen: number }) => ({
    van: plusDagen(begin, na),
    hervatOp: plusDagen(begin, na + aantal),
  })

  it('never passes the maximum, never overlaps, loses no phase and does not depend on the order of facts', () => {
    fc.assert(
      fc.property(gevallen, ({ weken, maanden, pauzes }) => {
        const sjabloon = { fasen: weken.map((aantal, nr) => fase(`f${nr}`, aantal)) }
        const laatsteDag = plusDagen(plusMaanden(begin, maanden), -1)
        const onderbrekingen = pauzes.map(toOnderbreking)
        const plan = planFasen(sjabloon, begin, laatsteDag, onderbrekingen)
        expect(planFasen(sjabloon, begin, laatsteDag, onderbrekingen.toReversed())).toEqual(plan)
        expect([...plan.fasen.map(({ code }) => code), ...plan.vervallen]).toEqual(
          sjabloon.fasen.map(({ code }) => code),
        )
        plan.fasen.forEach((gepland, nr) => {
          expect(gepland.begin <= gepland.einde && gepland.einde <= laatsteDag).toBe(true)
          expect(gepland.begin > (plan.fasen[nr - 1]?.einde ?? '')).toBe(true)
          if (gepland.ingekort) expect(gepland).toMatchObject({ einde: laatsteDag, nr: plan.fasen.length })
        })
        if (plan.vervallen.length > 0 && plan.fasen.length > 0) expect(plan.fasen.at(-1)?.einde).toBe(laatsteDag)
      }),
    )
  })

  it('gives every phase exactly its days outside onderbrekingen, when nothing cuts it', () => {
    fc.assert(
      fc.property(gevallen, ({ weken, pauzes }) => {
        const onderbrekingen = pauzes.map(toOnderbreking)
        const plan = planFasen(
          { fasen: weken.map((aantal, nr) => fase(`f${nr}`, aantal)) },
          begin,
          null,
          onderbrekingen,
        )
        plan.fasen.forEach((gepland, nr) => {
          let gewerkt = 0
          for (let dag = gepland.begin; dag <= gepland.einde; dag = plusDagen(dag, 1)) {
            if (!onderbrekingen.some(({ van, hervatOp }) => van <= dag && dag < hervatOp)) gewerkt += 1
          }
          expect(gewerkt).toBe((weken[nr] ?? 0) * 7)
        })
        expect(dagenTussen(begin, plan.fasen[0]?.begin ?? begin)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
