import { describe, expect, it } from 'vitest'
import { vergelijk } from './verschil.ts'

const kort = (oud: string, nieuw: string): string[] =>
  vergelijk(oud, nieuw).map(({ soort, tekst }) => `${soort}: ${tekst}`)

describe('vergelijk', () => {
  it('zegt woord voor woord wat bleef, kwam en ging', () => {
    expect(kort('De prijs is hoog.', 'De prijs is € 45 per uur.')).toEqual([
      'gelijk: De prijs is ',
      'weg: hoog.',
      'nieuw: € 45 per uur.',
    ])
    expect(kort('een twee drie', 'een drie vier')).toEqual(['gelijk: een ', 'weg: twee drie', 'nieuw: drie vier'])
  })

  it('houdt gelijke tekst heel en zegt van niets niets', () => {
    expect(kort('zelfde', 'zelfde')).toEqual(['gelijk: zelfde'])
    expect(kort('', '')).toEqual([])
    expect(kort('', 'nieuw')).toEqual(['nieuw: nieuw'])
  })

  it('geeft altijd beide teksten terug', () => {
    const [oud, nieuw] = ['a b  c\nd e', 'b c\nx e f']
    const delen = vergelijk(oud, nieuw)
    expect(
      delen
        .filter((d) => d.soort !== 'nieuw')
        .map((d) => d.tekst)
        .join(''),
    ).toBe(oud)
    expect(
      delen
        .filter((d) => d.soort !== 'weg')
        .map((d) => d.tekst)
        .join(''),
    ).toBe(nieuw)
  })
})
