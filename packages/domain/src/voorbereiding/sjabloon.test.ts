import { describe, expect, it } from 'vitest'
import { controleerSjabloon, type Sjabloon } from './sjabloon.ts'
import { amsterdam } from './sjablonen/amsterdam.ts'
import { SJABLONEN } from './sjablonen/sjablonen.ts'

const fouten = (sjabloon: Sjabloon) => controleerSjabloon(sjabloon, 12).map(({ code, veld }) => `${veld}: ${code}`)

describe('de sjablonen', () => {
  it('are the six of bbz.md, two for Den Haag, and Utrecht, and all pass', () => {
    expect(SJABLONEN.map(({ code }) => code)).toEqual([
      'amsterdam',
      'arnhem',
      'rotterdam',
      'flevoland',
      'denhaag_lang',
      'denhaag_kort',
      'isd',
      'utrecht',
    ])
    for (const sjabloon of SJABLONEN) expect([sjabloon.code, fouten(sjabloon)]).toEqual([sjabloon.code, []])
  })

  it('say in words whatever they leave open', () => {
    const open = SJABLONEN.filter(({ fasen, maximumMaanden }) => {
      const fase = fasen.find(({ duur, uitvoerder, toets }) => !duur || !uitvoerder || toets.criteriaZijnVoorbeeld)
      return fase !== undefined || maximumMaanden === undefined
    })
    expect(open.filter(({ opmerkingen }) => opmerkingen.length === 0)).toEqual([])
  })

  it('are plain data that survives JSON', () => {
    expect(JSON.parse(JSON.stringify(SJABLONEN))).toEqual(SJABLONEN)
  })
})

describe('een sjabloon', () => {
  it('is refused for every fault, each at its field', () => {
    const [eerste, tweede] = amsterdam.fasen
    if (eerste === undefined || tweede === undefined) throw new Error('Amsterdam has two phases')
    const criterium = { code: 'idee', tekst: 'Het idee is duidelijk.' }
    const krom: Sjabloon = {
      ...amsterdam,
      code: 'Amsterdam 2',
      naam: ' ',
      bron: { soort: 'beleid', beleid: '' },
      selectie: { vorm: 'geen', uitvoerder: 'loket' },
      maximumMaanden: 13,
      totaalduur: { aantal: 0, eenheid: 'weken' },
      fasen: [
        { ...eerste, duur: { aantal: 1.5, eenheid: 'weken' }, toets: { criteria: [criterium, criterium] } },
        { ...tweede, code: eerste.code, levert: [] },
      ],
    }
    expect(fouten(krom)).toEqual([
      'code: SjabloonCodeOntbreekt',
      'naam: SjabloonCodeOntbreekt',
      'bron: SjabloonBronOntbreekt',
      'selectie: SjabloonSelectieTegenstrijdig',
      'fasen[0].duur: SjabloonDuurOngeldig',
      'fasen[0].toets.criteria: SjabloonCriteriumcodeDubbel',
      'fasen[1].code: SjabloonFasecodeDubbel',
      'fasen: SjabloonPlanNietGeleverd',
      'maximumMaanden: SjabloonMaximumBovenWet',
      'totaalduur: SjabloonDuurOngeldig',
    ])
    expect(fouten({ ...amsterdam, fasen: [] })).toEqual(['fasen: SjabloonZonderFasen'])
    expect(fouten({ ...amsterdam, maximumMaanden: 0 })).toEqual(['maximumMaanden: SjabloonMaximumOngeldig'])
    expect(fouten({ ...amsterdam, bron: { soort: 'wet', regeling: 'Bbz 2004', artikel: '' } })).toEqual([
      'bron: SjabloonBronOntbreekt',
    ])
  })
})
