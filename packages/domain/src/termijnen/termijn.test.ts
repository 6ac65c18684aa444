import { describe, expect, it } from 'vitest'
import { naarDatum as d, plusMaanden } from '../datum.ts'
import { formatUitleg, type Bron } from '../uitleg.ts'
import type { Duur } from './duur.ts'
import { KALENDER } from './kalender.ts'
import type { Opschorting } from './opschorting.ts'
import { berekenTermijn, isTermijnVerstreken, type Termijn } from './termijn.ts'
import { berekenTerugtelling, berekenUrentermijn } from './terugtelling.ts'
import { maakTermijnJaarcijfers, maakWettelijkeTermijn, WETTELIJKE_VERLENGINGEN } from './wettelijk.ts'

const wet: Bron = { soort: 'wet', regeling: 'Voorbeeldwet', artikel: '1', lid: '1' }
const beleid: Bron = { soort: 'beleid', beleid: 'Voorbeeldbeleid', versie: '2026-01-01' }
const contract: Bron = { soort: 'contract', contract: 'Contract Bureau Noord', artikel: '4' }
const termijn = (start: string, duur: Duur, rest: Partial<Termijn> = {}): Termijn => ({
  naam: 'de termijn',
  bron: wet,
  start: d(start),
  telling: 'dag_na_start',
  duur,
  opschortingen: [],
  verlengingen: [],
  ...rest,
})
const dagen = (aantal: number): Duur => ({ aantal, eenheid: 'dagen' })
const weken = (aantal: number): Duur => ({ aantal, eenheid: 'weken' })
const maanden = (aantal: number): Duur => ({ aantal, eenheid: 'maanden' })
const uiterlijk = (van: Termijn) => berekenTermijn(van, KALENDER).uiterlijk
const bronnen = (van: Termijn) =>
  berekenTermijn(van, KALENDER).uitleg.stappen.map(({ bron }) => (bron?.soort === 'wet' ? bron.artikel : bron?.soort))

describe('de gevallen van E10', () => {
  const aanvulling: Opschorting = { grond: 'aanvulling_gevraagd', op: d('2026-01-26'), hervatOp: d('2026-02-05') }
  const verlenging = { ...WETTELIJKE_VERLENGINGEN.beslistermijn, op: d('2026-04-01') }

  it('gives the beslistermijn, suspended and extended, on a Saturday that does not shift', () => {
    expect(uiterlijk(maakWettelijkeTermijn('beslistermijn', d('2026-01-15')))).toBe('2026-04-16')
    const opgeschort = maakWettelijkeTermijn('beslistermijn', d('2026-01-15'), { opschortingen: [aanvulling] })
    expect(berekenTermijn(opgeschort, KALENDER)).toMatchObject({
      uiterlijk: '2026-04-25',
      tot: '2026-04-25T22:00:00Z',
      opgeschorteDagen: 9,
      opgeschortSinds: null,
    })
    expect(uiterlijk({ ...opgeschort, verlengingen: [verlenging] })).toBe('2026-07-25')
  })

  it('explains itself, step by step, with sources', () => {
    const opgeschort = maakWettelijkeTermijn('beslistermijn', d('2026-01-15'), { opschortingen: [aanvulling] })
    expect(formatUitleg(berekenTermijn(opgeschort, KALENDER).uitleg)).toBe(
      [
        'Uiterlijk za 25 april 2026.',
        '1. De beslistermijn begint op de dag na do 15 januari 2026 (ontvangst van de aanvraag). (artikel 35 Bbz 2004)',
        '2. De termijn is 13 weken en loopt daarmee tot en met do 16 april 2026. (artikel 35 Bbz 2004)',
        '3. De termijn stond stil van di 27 januari 2026 tot en met wo 4 februari 2026: 9 dagen. De aanvraag moest worden aangevuld. Het einde is daarmee za 25 april 2026. (artikel 4:15, lid 1, onder a Algemene wet bestuursrecht)',
        '4. De termijn eindigt op zaterdag 25 april 2026 en schuift toch niet door, want zij is omschreven in meer dan twaalf weken. (artikel 4, onder a Algemene termijnenwet)',
      ].join('\n'),
    )
  })

  it('gives voorschot, bezwaar and the besluit op bezwaar in 6, 12 and 12 + 6 weeks', () => {
    expect(uiterlijk(maakWettelijkeTermijn('voorschot', d('2026-01-15')))).toBe('2026-02-12')
    expect(uiterlijk(maakWettelijkeTermijn('bezwaar', d('2026-04-16')))).toBe('2026-05-28')
    expect(uiterlijk(maakWettelijkeTermijn('besluit_op_bezwaar', d('2026-05-28')))).toBe('2026-07-09')
    const commissie = maakWettelijkeTermijn('besluit_op_bezwaar_met_commissie', d('2026-05-28'))
    expect(uiterlijk(commissie)).toBe('2026-08-20')
    const verdaagd = [{ ...WETTELIJKE_VERLENGINGEN.besluit_op_bezwaar, op: d('2026-08-10') }]
    expect(uiterlijk({ ...commissie, verlengingen: verdaagd })).toBe('2026-10-01')
  })

  it('gives jaarcijfers, herbeoordelingen, 36 months and the clamp at the end of a month', () => {
    expect(uiterlijk(maakTermijnJaarcijfers(d('2025-12-31')))).toBe('2026-06-30')
    expect(uiterlijk(maakTermijnJaarcijfers(d('2026-06-30')))).toBe('2026-12-31')
    const herbeoordeling = [6, 12, 24].map((aantal) =>
      uiterlijk(termijn('2026-03-01', maanden(aantal), { bron: beleid })),
    )
    expect(herbeoordeling).toEqual(['2026-09-01', '2027-03-01', '2028-03-01'])
    expect(uiterlijk(termijn('2026-03-01', maanden(36), { telling: 'startdag_telt' }))).toBe('2029-02-28')
    expect(uiterlijk(termijn('2026-08-31', maanden(6), { bron: beleid }))).toBe('2027-02-28')
    expect(uiterlijk(termijn('2026-08-31', maanden(6), { telling: 'startdag_telt' }))).toBe('2027-02-28')
    expect(plusMaanden(d('2026-08-31'), 6)).toBe('2027-02-28')
  })
})

describe('de gevallen van E9', () => {
  it('gives the betaaltermijn and the aanmaning, which 5 May moves', () => {
    expect(uiterlijk(maakWettelijkeTermijn('betaling', d('2026-03-02')))).toBe('2026-04-13')
    expect(uiterlijk(maakWettelijkeTermijn('aanmaning', d('2026-04-20')))).toBe('2026-05-04')
    const aanmaning = maakWettelijkeTermijn('aanmaning', d('2026-04-21'))
    expect(uiterlijk(aanmaning)).toBe('2026-05-06')
    expect(formatUitleg(berekenTermijn(aanmaning, KALENDER).uitleg)).toContain(
      'De termijn eindigt op Bevrijdingsdag, di 5 mei 2026 en loopt daarom door tot en met wo 6 mei 2026.',
    )
  })
})

describe('de Algemene termijnenwet', () => {
  it('moves at twelve weeks, 90 days and three months and not above', () => {
    // Each of these ends on a Saturday.
    expect(uiterlijk(termijn('2026-01-17', weken(12)))).toBe('2026-04-13')
    expect(uiterlijk(termijn('2026-01-17', weken(13)))).toBe('2026-04-18')
    expect(uiterlijk(termijn('2026-01-11', dagen(90)))).toBe('2026-04-13')
    expect(uiterlijk(termijn('2026-01-10', dagen(91)))).toBe('2026-04-11')
    expect(uiterlijk(termijn('2026-01-11', maanden(3)))).toBe('2026-04-13')
    expect(uiterlijk(termijn('2025-12-11', maanden(4)))).toBe('2026-04-11')
    expect(uiterlijk(termijn('2025-04-11', { aantal: 1, eenheid: 'jaren' }))).toBe('2026-04-11')
  })

  it('moves over Easter to the Tuesday, and over the decree day after Hemelvaart', () => {
    expect(uiterlijk(termijn('2026-03-20', weken(2)))).toBe('2026-04-07')
    expect(uiterlijk(termijn('2026-04-30', weken(2)))).toBe('2026-05-18')
    expect(berekenTermijn(termijn('2026-04-30', weken(2)), { gelijkgesteldeDagen: [] }).uiterlijk).toBe('2026-05-15')
  })

  it('makes sure of two working days in three days or more (art. 2)', () => {
    // Wednesday 24 December 2025 + 3 days: Christmas, Christmas, Saturday; then Monday, and Tuesday for art. 2.
    const kerst = termijn('2025-12-24', dagen(3))
    expect(uiterlijk(kerst)).toBe('2025-12-30')
    expect(bronnen(kerst)).toEqual(['1', '1', '1', '2'])
    // Friday + 3 days ends on Monday, a working day; art. 2 alone adds the Tuesday.
    expect(uiterlijk(termijn('2026-11-20', dagen(3)))).toBe('2026-11-24')
    expect(uiterlijk(termijn('2026-11-20', dagen(2)))).toBe('2026-11-23')
  })

  it('judges an extended term by its last piece', () => {
    // 13 weeks would not shift; an extension in six weeks does, and the other way round.
    const verleng = (duur: Duur) => [{ duur, op: d('2026-04-01'), bron: wet }]
    expect(uiterlijk(termijn('2026-01-10', weken(13), { verlengingen: verleng(weken(6)) }))).toBe('2026-05-26')
    expect(uiterlijk(termijn('2026-01-10', weken(6), { verlengingen: verleng(weken(13)) }))).toBe('2026-05-23')
  })

  it('leaves terms of policy and contract alone unless their data says that they move', () => {
    for (const bron of [beleid, contract]) {
      expect(uiterlijk(termijn('2026-11-07', weken(2), { bron }))).toBe('2026-11-21')
      expect(uiterlijk(termijn('2026-11-07', weken(2), { bron, verschuift: true }))).toBe('2026-11-23')
      expect(uiterlijk(termijn('2026-07-04', weken(20), { bron, verschuift: true }))).toBe('2026-11-23')
      expect(uiterlijk(termijn('2026-11-20', dagen(3), { bron, verschuift: true }))).toBe('2026-11-23')
    }
    const tekst = formatUitleg(berekenTermijn(termijn('2026-11-07', weken(2), { bron: contract }), KALENDER).uitleg)
    expect(tekst).toContain('Contract Bureau Noord, artikel 4')
    expect(tekst).toContain('schuift niet door: alleen een termijn uit een wet doet dat vanzelf')
  })

  it('never moves what is counted back, but lengthens what is too short (art. 1 lid 2, art. 2)', () => {
    const terug = (gebeurtenis: string, duur: Duur, bron: Bron = wet) =>
      berekenTerugtelling({ naam: 'de termijn', bron, gebeurtenis: d(gebeurtenis), duur }, KALENDER)
    expect(terug('2026-12-05', weken(2)).uiterlijk).toBe('2026-11-21')
    expect(formatUitleg(terug('2026-12-05', weken(2)).uitleg)).toContain('want er is teruggeteld')
    expect(terug('2026-11-23', dagen(3)).uiterlijk).toBe('2026-11-19')
    expect(terug('2026-11-23', dagen(2)).uiterlijk).toBe('2026-11-21')
    expect(terug('2026-11-23', dagen(3), beleid).uiterlijk).toBe('2026-11-20')
    expect(terug('2027-03-31', maanden(1)).uiterlijk).toBe('2027-02-28')
  })

  it('counts hours from hour to hour, over a free day and over the change of the clock', () => {
    const uren = (startMoment: string, aantalUren: number) =>
      berekenUrentermijn({ naam: 'de termijn', bron: wet, startMoment, aantalUren }, KALENDER)
    expect(uren('2026-11-20T10:00:00Z', 24)).toMatchObject({ uiterlijk: '2026-11-21', tot: '2026-11-21T10:00:00Z' })
    expect(uren('2026-03-28T23:00:00Z', 23)).toMatchObject({ uiterlijk: '2026-03-29', tot: '2026-03-29T22:00:00Z' })
    expect(formatUitleg(uren('2026-11-20T10:00:00Z', 24).uitleg)).toContain('omschreven in uren')
    expect(() => uren('2026-11-20T10:00:00Z', 0)).toThrow('DuurOngeldig')
  })
})

describe('opschortingen', () => {
  const open = (op: string, rest: Partial<Opschorting> = {}): Opschorting => ({
    grond: 'aanvulling_gevraagd',
    op: d(op),
    hervatOp: null,
    ...rest,
  })
  const basis = termijn('2026-01-15', weken(13))

  it('leaves the date unknown while one is open, and never late', () => {
    const uitkomst = berekenTermijn({ ...basis, opschortingen: [open('2026-01-26')] }, KALENDER)
    expect(uitkomst).toMatchObject({ uiterlijk: null, tot: null, opgeschortSinds: '2026-01-27' })
    expect(uitkomst.uitleg.conclusie).toBe('De termijn staat stil sinds di 27 januari 2026.')
    expect(isTermijnVerstreken(uitkomst, d('2030-01-01'))).toBe(false)
  })

  it('runs again the day after the hersteltermijn, whatever came or when', () => {
    for (const hervatOp of [null, d('2026-03-01')]) {
      const opschortingen = [open('2026-01-26', { hervatOp, hersteltermijnTot: d('2026-02-04') })]
      expect(berekenTermijn({ ...basis, opschortingen }, KALENDER)).toMatchObject({
        uiterlijk: '2026-04-25',
        opgeschorteDagen: 9,
      })
    }
  })

  it('counts no day twice and none after the end', () => {
    const eerste = open('2026-01-26', { hervatOp: d('2026-02-05') })
    const overlapt = open('2026-01-31', { hervatOp: d('2026-02-08') })
    const erbinnen = open('2026-01-28', { hervatOp: d('2026-01-31') })
    const teLaat = open('2026-05-30', { hervatOp: d('2026-06-10') })
    const uitkomst = berekenTermijn({ ...basis, opschortingen: [teLaat, overlapt, erbinnen, eerste] }, KALENDER)
    expect(uitkomst).toMatchObject({ uiterlijk: '2026-04-28', opgeschorteDagen: 12 })
    expect(formatUitleg(uitkomst.uitleg)).toContain('telt niet nog een keer mee')
    expect(formatUitleg(uitkomst.uitleg)).toContain('de termijn was op di 28 april 2026 al voorbij')
  })

  it('counts nothing when the file was complete on the day itself or the day after', () => {
    for (const hervatOp of ['2026-01-26', '2026-01-27']) {
      expect(uiterlijk({ ...basis, opschortingen: [open('2026-01-26', { hervatOp: d(hervatOp) })] })).toBe('2026-04-16')
    }
    const fout = { ...basis, opschortingen: [open('2026-01-26', { hervatOp: d('2026-01-25') })] }
    expect(() => uiterlijk(fout)).toThrow('HervattingVoorOpschorting')
  })

  it('begins on the day of the fact for consent, delay and overmacht', () => {
    const opschortingen: Opschorting[] = [{ grond: 'overmacht', op: d('2026-01-27'), hervatOp: d('2026-02-05') }]
    expect(uiterlijk({ ...basis, opschortingen })).toBe('2026-04-25')
  })

  it('jumps over a suspension that begins in the days won by a shift', () => {
    // Ends Saturday 21-11, shifted to Monday 23-11; suspended Monday up to and including Wednesday.
    const kort = termijn('2026-11-07', weken(2))
    expect(uiterlijk(kort)).toBe('2026-11-23')
    const opschortingen = [open('2026-11-22', { hervatOp: d('2026-11-26') })]
    expect(uiterlijk({ ...kort, opschortingen })).toBe('2026-11-26')
  })
})

describe('een verstreken termijn', () => {
  it('is late from the day after', () => {
    const uitkomst = berekenTermijn(termijn('2026-11-09', weken(2)), KALENDER)
    expect(isTermijnVerstreken(uitkomst, d('2026-11-23'))).toBe(false)
    expect(isTermijnVerstreken(uitkomst, d('2026-11-24'))).toBe(true)
  })

  it('does not accept a length that is not whole and positive', () => {
    for (const aantal of [0, -1, 1.5, Number.NaN])
      expect(() => uiterlijk(termijn('2026-11-09', weken(aantal)))).toThrow('DuurOngeldig')
  })
})
