import { formatEuro } from '@loket/domain'
import type { Taal } from './voorkeuren.ts'

/** Why a typed amount was refused; each has a sentence in the texts of the amount field. */
export type Bedragfout = 'Leeg' | 'GeenBedrag' | 'Dubbelzinnig' | 'TweeCijfers' | 'TeLaag' | 'TeHoog'

/** The outcome of reading a typed amount. On 'Dubbelzinnig' both readings come along, to ask which one is meant. */
export type GelezenBedrag =
  | { gelukt: true; centen: number }
  | { gelukt: false; fout: Exclude<Bedragfout, 'Dubbelzinnig'> }
  | { gelukt: false; fout: 'Dubbelzinnig'; lezingen: readonly [string, string] }

const GEHEEL = /^(\d+|\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?: \d{3})+)$/
const MET_CENTEN = /^(\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+),(\d{2})$/
const EEN_PUNT = /^(\d{1,3})\.(\d{3})$/
const PUNT_ALS_KOMMA = /^(\d+)\.(\d{1,2})$/

/**
 * Reads an amount as a person in the Netherlands types it: `1234`, `1234,56`, `1.234,56`, `1 234,56`, with or without €.
 * What can be read in two ways (`1.234`, `12.50`) is refused with both readings: an amount of a hundred times too much
 * was paid out twice in this country (The Hague 2019, Amsterdam 2013), so the field never guesses.
 */
export const leesBedrag = (
  tekst: string,
  { minCenten = 0, maxCenten = 99_999_999_99 }: { minCenten?: number; maxCenten?: number } = {},
): GelezenBedrag => {
  const kaal = tekst
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/[\u200b\ufeff]/g, '')
    .replace('€', '')
    .trim()
  if (kaal === '') return { gelukt: false, fout: 'Leeg' }
  const positief = kaal.replace(/^[-−]\s*/, '')
  const negatief = positief !== kaal

  const punt = EEN_PUNT.exec(positief)
  if (punt)
    return {
      gelukt: false,
      fout: 'Dubbelzinnig',
      lezingen: [`${punt[1]}${punt[2]},00`, `${punt[1]},${punt[2]?.slice(0, 2)}`],
    }
  const alsKomma = PUNT_ALS_KOMMA.exec(positief)
  if (alsKomma) {
    const [, euro = '', cijfers = ''] = alsKomma
    return {
      gelukt: false,
      fout: 'Dubbelzinnig',
      lezingen: [`${euro},${cijfers.padEnd(2, '0')}`, `${euro}${cijfers},00`],
    }
  }
  if (/^[\d. ]+,(\d?|\d{3,})$/.test(positief)) return { gelukt: false, fout: 'TweeCijfers' }

  const metCenten = MET_CENTEN.exec(positief)
  const euros = metCenten?.[1] ?? (GEHEEL.test(positief) ? positief : undefined)
  if (euros === undefined) return { gelukt: false, fout: 'GeenBedrag' }
  const grootte = Number(euros.replace(/[. ]/g, '')) * 100 + Number(metCenten?.[2] ?? 0)
  const centen = negatief && grootte !== 0 ? -grootte : grootte
  if (centen < minCenten) return { gelukt: false, fout: 'TeLaag' }
  if (centen > maxCenten) return { gelukt: false, fout: 'TeHoog' }
  return { gelukt: true, centen }
}

/** Cents as "€ 1.234,56", the same in both languages: these are Dutch amounts. Its spaces do not break. */
export const formatBedrag = (centen: number): string => formatEuro(centen).replaceAll(' ', '\u00a0')

/** Cents as they go back into the field: `1.234,56`. */
export const bedragInVeld = (centen: number): string =>
  formatBedrag(centen)
    .replace(/[€\u00a0]/g, '')
    .replace('−', '-')

/** Cents in words of euros and cents: "1.234 euro en 56 cent". */
export const bedragInWoorden = (centen: number, taal: Taal): string => {
  const [euros = '0', rest = '00'] = bedragInVeld(Math.abs(centen)).split(',')
  const woorden =
    taal === 'nl'
      ? { en: 'en', min: 'min ', euro: 'euro' }
      : { en: 'and', min: 'minus ', euro: euros === '1' ? 'euro' : 'euros' }
  return `${centen < 0 ? woorden.min : ''}${euros} ${woorden.euro} ${woorden.en} ${Number(rest)} cent`
}
