import { describe, expect, it } from 'vitest'
import { beoordeelKrediet, bepaalOmzetting, berekenZonderBevestiging } from './krediet.ts'
import { EINDREDENEN, UITKOMSTEN, type Uitkomst } from './uitkomst.ts'

const bron = { soort: 'beleid', beleid: 'Uitvoeringsregels Bbz ISD Bollenstreek', versie: '2022-07-07' } as const
const isd = {
  bron,
  maximumCenten: 300_000,
  doelen: ['cursus', 'proefproductie'],
  bijUitsluiting: 'rentedragend',
} as const
const aanvraag = {
  bedragCenten: 100_000,
  alVerleendCenten: 0,
  doel: 'cursus',
  rechtsgrond: 'bbz_2_3',
  beleid: isd,
  grensCenten: 5_000_000,
} as const

describe('het voorbereidingskrediet', () => {
  it('may be granted within the maximum over all grants, to the cent', () => {
    expect(beoordeelKrediet(aanvraag)).toMatchObject({ oordeel: 'mag', codes: [], ruimteCenten: 300_000 })
    expect(beoordeelKrediet({ ...aanvraag, alVerleendCenten: 200_000 }).oordeel).toBe('mag')
    const boven = beoordeelKrediet({ ...aanvraag, alVerleendCenten: 200_001 })
    expect(boven).toMatchObject({ oordeel: 'mag_niet', codes: ['KredietBovenMaximum'], ruimteCenten: 99_999 })
    expect(boven.uitleg.stappen[0]?.tekst).toBe(
      'Het maximum is € 3.000,00. Daarvan is nog € 999,99 over; gevraagd is € 1.000,00.',
    )
    expect(beoordeelKrediet({ ...aanvraag, alVerleendCenten: 400_000 }).ruimteCenten).toBe(0)
  })

  it('may not for another purpose, nor in a phase under the Participatiewet', () => {
    expect(beoordeelKrediet({ ...aanvraag, doel: 'auto' }).codes).toEqual(['KredietdoelNietToegestaan'])
    const pw = beoordeelKrediet({ ...aanvraag, rechtsgrond: 'participatiewet', beleid: null })
    expect(pw).toMatchObject({ oordeel: 'mag_niet', codes: ['KredietAlleenBinnenBbzFase'] })
  })

  it('is never guessed where policy is silent', () => {
    expect(beoordeelKrediet({ ...aanvraag, beleid: null })).toMatchObject({
      oordeel: 'persoon_beslist',
      codes: [],
      ruimteCenten: null,
    })
    expect(beoordeelKrediet({ ...aanvraag, beleid: { bron, maximumCenten: 300_000 } }).oordeel).toBe('persoon_beslist')
    expect(beoordeelKrediet({ ...aanvraag, beleid: { bron, doelen: ['cursus'] } }).oordeel).toBe('persoon_beslist')
    expect(beoordeelKrediet({ ...aanvraag, beleid: { bron, maximumCenten: 50_000 } }).oordeel).toBe('mag_niet')
  })

  it('has a limit for every client, also where neither law nor policy names a maximum', () => {
    const zonder = { ...aanvraag, beleid: null, grensCenten: 200_000 }
    expect(beoordeelKrediet({ ...zonder, bedragCenten: 200_000 }).codes).toEqual([])
    const boven = beoordeelKrediet({ ...zonder, bedragCenten: 200_001 })
    expect(boven.codes).toEqual(['KredietBovenGrens'])
    expect(boven.uitleg.stappen[0]?.tekst).toBe('Meer dan € 2.000,00 per cliënt kan niet.')
    expect(beoordeelKrediet({ ...zonder, alVerleendCenten: 199_999, bedragCenten: 2 }).codes).toEqual([
      'KredietBovenGrens',
    ])
    // Where no limit is loaded none is invented: a person decides, who confirms the amount.
    expect(beoordeelKrediet({ ...zonder, grensCenten: null, bedragCenten: 200_001 })).toMatchObject({
      oordeel: 'persoon_beslist',
      codes: [],
    })
  })

  it('asks for a confirmation above an amount over all grants, only where policy names no maximum', () => {
    const vrij = (alVerleendCenten: number, beleid: { maximumCenten?: number } | null) =>
      berekenZonderBevestiging({ alVerleendCenten, drempelCenten: 300_000, beleid })
    expect([vrij(0, null), vrij(100_000, {}), vrij(400_000, null)]).toEqual([300_000, 200_000, 0])
    expect(vrij(0, isd)).toBeNull()
  })

  it('is a whole number of cents above zero', () => {
    for (const bedragCenten of [0, -1, 0.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1]) {
      expect(beoordeelKrediet({ ...aanvraag, bedragCenten }).codes).toContain('BedragOngeldig')
    }
  })
})

describe('de omzetting', () => {
  const zonder = { inlichtingenplichtGeschonden: false, tekortschietendBesef: false, beleid: isd } as const
  const omzetting = (uitkomst: Uitkomst | null, rest: Partial<Parameters<typeof bepaalOmzetting>[0]> = {}) =>
    bepaalOmzetting({ uitkomst, eindreden: 'afgerond', ...zonder, ...rest }).omzetting

  it('follows from the outcome', () => {
    expect(Object.fromEntries(UITKOMSTEN.map((uitkomst) => [uitkomst, omzetting(uitkomst)]))).toEqual({
      geen_ondernemer_blijft_bijstand: 'om_niet',
      startklaar_maar_niet_direct: 'persoon_beslist',
      start_met_bbz: 'rentedragend',
      start_zonder_bbz: 'rentedragend',
      loondienst: 'om_niet',
      deeltijd_binnen_participatiewet: 'persoon_beslist',
    })
    expect(omzetting(null)).toBe('persoon_beslist')
  })

  it('is never om niet after a breach or a lack of besef; policy then decides, or a person', () => {
    for (const eindreden of EINDREDENEN) {
      for (const feit of [{ inlichtingenplichtGeschonden: true }, { tekortschietendBesef: true }]) {
        expect(omzetting('loondienst', { eindreden, ...feit })).toBe('rentedragend')
        expect(omzetting('loondienst', { eindreden, ...feit, beleid: null })).toBe('persoon_beslist')
        expect(omzetting('loondienst', { eindreden, ...feit, beleid: { bron } })).toBe('persoon_beslist')
        expect(omzetting('start_zonder_bbz', { eindreden, ...feit })).toBe('rentedragend')
      }
    }
  })

  it('waits for a person while a fact is not judged', () => {
    expect(omzetting('loondienst', { inlichtingenplichtGeschonden: null })).toBe('persoon_beslist')
    expect(omzetting('loondienst', { tekortschietendBesef: null })).toBe('persoon_beslist')
    expect(omzetting('loondienst', { tekortschietendBesef: null, inlichtingenplichtGeschonden: true })).toBe(
      'rentedragend',
    )
    expect(omzetting('start_met_bbz', { tekortschietendBesef: null })).toBe('rentedragend')
  })

  it('names art. 29 and the policy', () => {
    const { uitleg } = bepaalOmzetting({
      uitkomst: 'loondienst',
      eindreden: 'no_go',
      ...zonder,
      inlichtingenplichtGeschonden: true,
    })
    expect(uitleg.conclusie).toBe('Het krediet wordt een lening met rente.')
    expect(
      uitleg.stappen.map(({ bron: van }) => (van?.soort === 'wet' ? `${van.regeling} ${van.artikel}` : van?.soort)),
    ).toEqual(['Bbz 2004 29', 'Participatiewet 17', 'beleid'])
  })
})
