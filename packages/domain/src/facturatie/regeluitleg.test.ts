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

  const afgebroken = (teller: number, noemer: number, bedragCenten: number, anders: Partial<Regelgrond> = {}) => {
    const { conclusie, stappen } = legRegelUit(
      grond({ isAfgebroken: true, teller, noemer, bedragCenten, productbron: null, tariefbron: null, ...anders }),
    )
    return [conclusie, ...stappen.map(({ tekst }) => tekst)]
  }
  const stap = 'De fase is afgebroken (Verdiepen): 8 juli 2026. Dat is het product Ontwikkelfase.'
  const tarief =
    'Het tarief van die dag is € 660,00. Het is vastgesteld op 3 november 2025 en geldt vanaf 1 januari 2026.'

  it('zegt van een afgebroken fase hoe zij telt, zoals het product het op die dag zei', () => {
    expect(afgebroken(1, 1, 66_000)).toEqual([
      '€ 660,00 is het tarief van Ontwikkelfase op 8 juli 2026.',
      stap,
      tarief,
      'Bij dit product telt een afgebroken fase helemaal mee.',
    ])
    expect(afgebroken(20, 28, 47_143)).toEqual([
      '€ 471,43 is 20/28 van het tarief van Ontwikkelfase op 8 juli 2026.',
      stap,
      tarief,
      'De fase is afgebroken na 20 van 28 dagen. Bij dit product telt dat deel: 20/28 van € 660,00, afgerond op hele centen.',
    ])
    expect(afgebroken(0, 1, 0)).toEqual([
      '€ 0,00 omdat een afgebroken fase bij Ontwikkelfase niet meetelt.',
      stap,
      tarief,
      'Bij dit product telt een afgebroken fase niet mee.',
    ])
  })

  it('zegt van een deel van nul dagen niet dat het product niets rekent', () => {
    expect(afgebroken(0, 28, 0).at(-1)).toBe(
      'De fase is afgebroken na 0 van 28 dagen. Bij dit product telt dat deel: 0/28 van € 660,00, afgerond op hele centen.',
    )
  })

  it('zegt niets over een deel waar één prijs per cliënt wordt betaald', () => {
    const een = 'Deze gemeente betaalt één prijs per cliënt. Deze stap hoort daarbij en kost niets extra.'
    expect(afgebroken(20, 28, 0, { tariefCenten: 0, tariefVanaf: null, vastgesteldOp: null })).toEqual([
      '€ 0,00 omdat deze stap bij de prijs per cliënt hoort.',
      stap,
      een,
    ])
    expect(afgebroken(1, 1, 66_000, { productsoort: 'totaal' })).toEqual([
      '€ 660,00 is het tarief van Ontwikkelfase op 8 juli 2026.',
      stap,
      tarief,
    ])
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
