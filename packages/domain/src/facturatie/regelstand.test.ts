import { describe, expect, it } from 'vitest'
import { naarDatum } from '../datum.ts'
import { planBeoordeling, planBeurt } from './opgavetermijn.ts'
import { magRegelNaar, REGELOVERGANGEN, REGELSTANDEN, wieIsAanZet } from './regelstand.ts'

const bron = { soort: 'contract', contract: 'Dienstverleningsovereenkomst (voorbeeld)', artikel: '7.2' } as const

describe('een regel van een kwartaalopgave', () => {
  it('zegt in elke stand wie aan zet is', () => {
    expect(Object.fromEntries(REGELSTANDEN.map((s) => [s, wieIsAanZet(s)]))).toEqual({
      open: 'budgethouder',
      betwist: 'financieel_medewerker',
      beantwoord: 'budgethouder',
      volgehouden: 'contractmanager',
      doorgeschoven: null,
      definitief: null,
      vervallen: null,
    })
  })

  it('blijft wat hij is als hij definitief of vervallen is', () => {
    for (const stand of ['definitief', 'vervallen'] as const) {
      expect(REGELSTANDEN.filter((naar) => magRegelNaar(stand, naar))).toEqual([])
    }
    expect(magRegelNaar('betwist', 'definitief')).toBe(false)
    expect(magRegelNaar('doorgeschoven', 'open')).toBe(true)
  })

  it('komt vanuit elke stand ergens uit', () => {
    const einde = (stand: keyof typeof REGELOVERGANGEN, gezien: readonly string[] = []): boolean =>
      REGELOVERGANGEN[stand].length === 0 ||
      REGELOVERGANGEN[stand].some((naar) => !gezien.includes(naar) && einde(naar, [...gezien, stand]))
    expect(REGELSTANDEN.every((stand) => einde(stand))).toBe(true)
  })
})

describe('de termijnen van een opgave', () => {
  it('rekenen in dagen en zeggen dat het een afspraak is', () => {
    const { uiterlijk, uitleg } = planBeoordeling(naarDatum('2027-01-01'), 14, bron)
    expect(uiterlijk).toBe('2027-01-15')
    expect(uitleg.conclusie).toBe('Beoordelen uiterlijk vr 15 januari 2027.')
    expect(uitleg.stappen.at(-1)?.tekst).toContain('De wet noemt hiervoor geen termijn')
    expect(uitleg.stappen[0]?.bron).toEqual(bron)
  })

  it.for([
    ['financieel_medewerker', 'Het loket antwoordt uiterlijk ma 11 januari 2027.'],
    ['budgethouder', 'De gemeente reageert uiterlijk ma 11 januari 2027.'],
    ['contractmanager', 'De contractmanager beslist uiterlijk ma 11 januari 2027.'],
  ] as const)('zeggen van %s wanneer en wat er dan gebeurt', ([wie, conclusie]) => {
    const { uiterlijk, uitleg } = planBeurt(wie, naarDatum('2027-01-04'), 7, bron)
    expect(uiterlijk).toBe('2027-01-11')
    expect(uitleg.conclusie).toBe(conclusie)
    expect(uitleg.stappen).toHaveLength(3)
  })
})
