import { describe, expect, it } from 'vitest'
import { COMMANDOSOORTEN, isToegestaanIn } from './commando.ts'
import {
  BEGINTOESTAND,
  checkOvergang,
  EINDTOESTANDEN,
  isEindtoestand,
  isTrajectLopend,
  OVERGANGEN,
  PROCESSTAND,
  TOESTANDEN,
  type Toestand,
} from './toestand.ts'
import broncode from './toestand.ts?raw'

const pijlen = [...broncode.matchAll(/^ \*\s+(\S+) --> (\S+)$/gm)].map(([, van, naar]) => `${van} --> ${naar}`)

describe('de toestanden van een voorbereidingstraject', () => {
  it('are drawn exactly as the table has them', () => {
    const tabel = TOESTANDEN.flatMap((van) => [
      ...OVERGANGEN[van].map((naar) => `${van} --> ${naar}`),
      ...(isEindtoestand(van) ? [`${van} --> [*]`] : []),
    ])
    expect(pijlen.toSorted()).toEqual([`[*] --> ${BEGINTOESTAND}`, ...tabel].toSorted())
  })

  it('can all be reached from the first and all lead to an end', () => {
    const bereikbaar = (van: Toestand, gezien = new Set<Toestand>()): Set<Toestand> => {
      if (gezien.has(van)) return gezien
      gezien.add(van)
      for (const naar of OVERGANGEN[van]) bereikbaar(naar, gezien)
      return gezien
    }
    expect([...bereikbaar(BEGINTOESTAND)].toSorted()).toEqual([...TOESTANDEN].toSorted())
    for (const toestand of TOESTANDEN) expect([...bereikbaar(toestand)].some(isEindtoestand)).toBe(true)
  })

  it('never lead out of a closed process, nor back from the phases to the selection', () => {
    for (const van of TOESTANDEN) {
      for (const naar of OVERGANGEN[van]) {
        expect(PROCESSTAND[van]).not.toBe('gesloten')
        if (PROCESSTAND[van] !== 'selectie') expect(PROCESSTAND[naar]).not.toBe('selectie')
      }
    }
  })

  it('are refused where no road leads', () => {
    expect(() => checkOvergang('toetsmoment', 'aangehouden')).not.toThrow()
    expect(() => checkOvergang('afgewezen', 'toegelaten')).toThrow('OvergangNietMogelijk')
    expect(() => checkOvergang('aangemeld', 'fase_loopt')).toThrow('OvergangNietMogelijk')
    expect(() => checkOvergang('afgesloten', 'afronding')).toThrow('OvergangNietMogelijk')
  })
})

describe('het einde', () => {
  it('is every state whose process is closed, and no traject runs once only its outcome is left', () => {
    expect(EINDTOESTANDEN).toEqual(TOESTANDEN.filter((toestand) => PROCESSTAND[toestand] === 'gesloten'))
    expect(TOESTANDEN.filter((toestand) => !isTrajectLopend(toestand))).toEqual(['afronding', ...EINDTOESTANDEN])
  })
})

describe('wat mag wanneer', () => {
  it('allows nothing once the process is closed', () => {
    for (const soort of COMMANDOSOORTEN) {
      for (const toestand of TOESTANDEN.filter(isEindtoestand)) expect(isToegestaanIn(soort, toestand)).toBe(false)
    }
  })

  it('has something to do in every open state', () => {
    for (const toestand of TOESTANDEN.filter((open) => !isEindtoestand(open))) {
      expect(COMMANDOSOORTEN.some((soort) => isToegestaanIn(soort, toestand))).toBe(true)
    }
    expect(isToegestaanIn('hervat', 'onderbroken')).toBe(true)
    expect(isToegestaanIn('hervat', 'fase_loopt')).toBe(false)
    expect(isToegestaanIn('beslis_toetsmoment', 'onderbroken')).toBe(false)
  })
})
