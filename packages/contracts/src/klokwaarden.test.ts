import { describe, expect, it } from 'vitest'
import { MOMENTWOORDEN, telMomenten } from './klokwaarden.ts'

const zeg = (momenten: Parameters<typeof telMomenten>[0]): string =>
  telMomenten(momenten)
    .map(({ soort, aantal }) => MOMENTWOORDEN[soort](aantal))
    .join(', ')

describe('wat er onderweg gebeurt, in woorden', () => {
  it('telt per soort, in vaste volgorde, en noemt het kwartaal dat sluit', () => {
    expect(
      zeg([
        { dag: '2027-01-11', soort: 'kwartaal_4', aantal: 1 },
        { dag: '2026-12-01', soort: 'opdracht_herinnering', aantal: 1 },
        { dag: '2026-12-01', soort: 'toetsmoment_verstreken', aantal: 2 },
        { dag: '2026-12-08', soort: 'toetsmoment_verstreken', aantal: 1 },
      ]),
    ).toBe('3 verlopen toetsmomenten, 1 herinnering aan een opdracht, sluiting van kwartaal 4')
  })

  it('noemt elk kwartaal bij zijn eigen naam, ook als er twee op één dag sluiten', () => {
    const dag = '2027-10-10'
    expect(
      zeg([
        { dag, soort: 'kwartaal_3', aantal: 1 },
        { dag, soort: 'kwartaal_2', aantal: 1 },
      ]),
    ).toBe('sluiting van kwartaal 2, sluiting van kwartaal 3')
  })

  it('heeft ook een woord voor wat het niet kent, en geen voor niets', () => {
    expect(zeg([{ dag: '2027-01-01', soort: 'iets_nieuws', aantal: 2 }])).toBe('2 andere afgelopen termijnen')
    expect(zeg([])).toBe('')
  })
})
