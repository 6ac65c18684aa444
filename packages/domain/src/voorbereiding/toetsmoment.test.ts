import { describe, expect, it } from 'vitest'
import { naarDatum as d } from '../datum.ts'
import { magBeslissen } from './beslisser.ts'
import { controleerToetsbesluit, type Toetsinvoer } from './toetsmoment.ts'
import { EINDREDENEN, magSamengaan, MOGELIJKE_UITKOMSTEN, UITKOMSTEN } from './uitkomst.ts'

const kader = {
  criteria: [
    { code: 'plan', tekst: 'Het plan is compleet.' },
    { code: 'markt', tekst: 'Er zijn genoeg klanten.' },
  ],
  laatsteDag: d('2027-02-28'),
  vandaag: d('2026-12-08'),
}
const go: Toetsinvoer = {
  besluit: 'go',
  reden: 'De klant heeft twaalf proefklanten.',
  criteria: [
    { code: 'plan', oordeel: 'voldaan' },
    { code: 'markt', oordeel: 'niet_voldaan', toelichting: 'Nog één wijk onderzoeken.' },
  ],
  bewijs: ['rapport-1'],
  nieuweDatum: null,
  ontbrekend: null,
}
const aanhouden: Toetsinvoer = {
  ...go,
  besluit: 'aanhouden',
  criteria: [],
  bewijs: [],
  nieuweDatum: d('2026-12-22'),
  ontbrekend: 'De begroting',
}
const codes = (invoer: Toetsinvoer, laatsteDag: typeof kader.laatsteDag | null = kader.laatsteDag) =>
  controleerToetsbesluit(invoer, { ...kader, laatsteDag }).map(({ code, veld }) => `${veld}: ${code}`)

describe('een besluit op een toetsmoment', () => {
  it('can be taken when it is whole, also a go with an unmet criterion', () => {
    expect(codes(go)).toEqual([])
    expect(codes({ ...go, besluit: 'no_go' })).toEqual([])
    expect(codes(aanhouden)).toEqual([])
  })

  it('needs a reason, evidence and a judgement on every criterion', () => {
    expect(codes({ ...go, reden: '  ', bewijs: [], criteria: [] })).toEqual([
      'reden: RedenOntbreekt',
      'criteria: CriteriumNietBeoordeeld',
      'bewijs: BewijsOntbreekt',
    ])
    const half = [
      { code: 'plan', oordeel: 'voldaan' },
      { code: 'markt', oordeel: 'niet_beoordeeld' },
    ] as const
    expect(codes({ ...go, criteria: half })).toEqual(['criteria: CriteriumNietBeoordeeld'])
    const vreemd = [...go.criteria, { code: 'anders', oordeel: 'voldaan' } as const]
    expect(codes({ ...go, criteria: vreemd })).toEqual(['criteria: CriteriumOnbekend'])
  })

  it('put off needs what is missing and a date after today within the maximum', () => {
    expect(codes({ ...aanhouden, reden: '', nieuweDatum: null, ontbrekend: ' ' })).toEqual([
      'reden: RedenOntbreekt',
      'nieuweDatum: NieuweDatumOntbreekt',
      'ontbrekend: OntbrekendStukOntbreekt',
    ])
    expect(codes({ ...aanhouden, nieuweDatum: kader.vandaag })).toEqual(['nieuweDatum: NieuweDatumNietInToekomst'])
    expect(codes({ ...aanhouden, nieuweDatum: d('2027-02-28') })).toEqual([])
    expect(codes({ ...aanhouden, nieuweDatum: d('2027-03-01') })).toEqual(['nieuweDatum: NieuweDatumNaMaximum'])
    expect(codes({ ...aanhouden, nieuweDatum: d('2027-03-01') }, null)).toEqual([])
  })
})

describe('wie beslist', () => {
  const vraag = { actor: 'samira', rapporteurs: ['samira', 'tom'], beleid: {} }
  it('is not the one who reported', () => {
    expect(magBeslissen(vraag)).toEqual({ mag: false, code: 'RapporteurBeslistNietAlleen' })
    expect(magBeslissen({ ...vraag, beleid: { rapporteurMagAlleenBeslissen: false } }).mag).toBe(false)
  })

  it('is anyone else, or who reported where policy says so in words', () => {
    expect(magBeslissen({ ...vraag, actor: 'remco' })).toEqual({ mag: true })
    expect(magBeslissen({ ...vraag, beleid: { rapporteurMagAlleenBeslissen: true } })).toEqual({ mag: true })
  })
})

describe('uitkomst en eindreden', () => {
  it('go together only where the table says so', () => {
    expect(magSamengaan('no_go', 'start_met_bbz')).toBe(false)
    expect(magSamengaan('no_go', 'start_zonder_bbz')).toBe(true)
    expect(magSamengaan('uitsluitingsgrond', 'startklaar_maar_niet_direct')).toBe(false)
    for (const uitkomst of UITKOMSTEN) expect(magSamengaan('max_duur_bereikt', uitkomst)).toBe(true)
    for (const eindreden of EINDREDENEN) expect(MOGELIJKE_UITKOMSTEN[eindreden].length).toBeGreaterThan(0)
  })
})
