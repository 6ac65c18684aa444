import type { Datum } from './datum.ts'
import { type GelezenDatum, leesDatum } from './datuminvoer.ts'
import { type Duur, plusDuur } from './termijnen/duur.ts'

const EENHEDEN = { d: 'dagen', w: 'weken', m: 'maanden', j: 'jaren' } as const satisfies Record<string, Duur['eenheid']>
const KORT = /^(\d{1,3}) ?([dwmj])$/

/**
 * Reads to which day somebody wants to move the clock: '3d', '6w', '2m', '1j' from today, or whatever leesDatum reads
 * ('2027-02-01', 'over 6 weken'). The day may lie in the past: that is for the clock to refuse.
 */
export const leesKlokdoel = (invoer: string, vandaag: Datum): GelezenDatum => {
  const tekst = invoer.trim().toLowerCase()
  const [, aantal, letter] = KORT.exec(tekst) ?? []
  if (letter === undefined) return leesDatum(tekst, vandaag)
  if (Number(aantal) < 1) return { ok: false, code: 'DatumOnleesbaar' }
  const eenheid = EENHEDEN[letter as keyof typeof EENHEDEN]
  return { ok: true, datum: plusDuur(vandaag, { aantal: Number(aantal), eenheid }) }
}
