import { describe, expect, it } from 'vitest'
import { formatUitleg } from '../uitleg.ts'
import { formatKwartaal, legRegelUit, type Regelgrond } from './regeluitleg.ts'

const grond = (anders: Partial<Regelgrond> = {}): Regelgrond => ({
  product: 'Ontwikkelfase',
  productsoort: 'stap',
  productbron: { soort: 'beleid', beleid: 'Productenboek voorbeeld', artikel: '3' },
  stap: 'fase',
  stapNaam: 'Verdiepen',
  isAfgebroken: false,
  prestatiedatum: '2026-07-08',
  soort: 'afname',
  teller: 1,
  noemer: 1,
  tariefCenten: 66_000,
  tariefVanaf: '2026-01-01',
  vastgesteldOp: '2025-11-03',
  tariefbron: { soort: 'beleid', beleid: 'Tarievenlijst voorbeeld 2026' },
  bedragCenten: 66_000,
  memoCenten: null,
  uitKwartaal: null,
  reden: null,
  ...anders,
})

describe('waarom een regel kost wat hij kost', () => {
  it('noemt de stap met zijn dag en het tarief van die dag met zijn bron', () => {
    expect(formatUitleg(legRegelUit(grond()))).toBe(
      [
        '€ 660,00 is het tarief van Ontwikkelfase op 8 juli 2026.',
        '1. De fase is afgerond, wat er ook over beslist is (Verdiepen): 8 juli 2026. Dat is het product Ontwikkelfase. (Productenboek voorbeeld, artikel 3)',
        '2. Het tarief van die dag is € 660,00. Het is vastgesteld op 3 november 2025 en geldt vanaf 1 januari 2026. (Tarievenlijst voorbeeld 2026)',
      ].join('\n'),
    )
  })

  it('zegt welk deel van een afgebroken fase telt', () => {
    const { conclusie, stappen } = legRegelUit(
      grond({ isAfgebroken: true, teller: 20, noemer: 28, bedragCenten: 47_143 }),
    )
    expect(conclusie).toBe('€ 471,43 is 20/28 van het tarief van Ontwikkelfase op 8 juli 2026.')
    expect(stappen[2]?.tekst).toBe(
      'De fase is afgebroken na 20 van 28 dagen. Dat deel telt: 20/28 van € 660,00, afgerond op hele centen.',
    )
    expect(legRegelUit(grond({ isAfgebroken: true, teller: 0, bedragCenten: 0 })).stappen[2]?.tekst).toContain('telt')
  })

  it('zegt waarom een regel er nu staat, en waarom hij eraf gaat', () => {
    const { conclusie, stappen } = legRegelUit(
      grond({ soort: 'terugname', bedragCenten: -66_000, uitKwartaal: '2026-K2', reden: 'Dubbel geteld.' }),
    )
    expect(conclusie).toBe('− € 660,00 omdat het tarief van Ontwikkelfase op 8 juli 2026 is teruggenomen.')
    expect(stappen.map(({ tekst }) => tekst).slice(2)).toEqual([
      'De dag valt in kwartaal 2 van 2026. Die opgave was al gemaakt, daarom staat de regel op deze.',
      'Deze regel neemt een eerdere regel terug. Het bedrag gaat er dus af. Reden: Dubbel geteld.',
    ])
    expect(formatKwartaal('2026-K4')).toBe('kwartaal 4 van 2026')
  })

  it('rekent krediet en een stap binnen een totaalproduct niet', () => {
    const krediet = legRegelUit(grond({ productsoort: 'memo', stap: 'krediet', memoCenten: 120_000, bedragCenten: 0 }))
    expect(krediet.conclusie).toBe('Dit staat er ter informatie en kost niets: € 1.200,00 aan krediet.')
    const binnen = legRegelUit(grond({ tariefCenten: 0, tariefVanaf: null, vastgesteldOp: null, bedragCenten: 0 }))
    expect(binnen.stappen[1]?.tekst).toContain('één prijs per cliënt')
  })
})
