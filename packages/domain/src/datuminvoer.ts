import { bestaatDatum, delenVan, maakDatum, plusDagen, plusMaanden, type Datum } from './datum.ts'
import { naamMaand, naamWeekdag } from './datumtekst.ts'
import type { DatuminvoerFout } from './fouten.ts'

export type GelezenDatum = { ok: true; datum: Datum } | { ok: false; code: DatuminvoerFout }

/** Whether a date without a year is the next such day (a plan, the default) or the last one (a fact). */
export type Richting = 'vooruit' | 'terug'

/**
 * Reads what a person types as a date, in Dutch or English: '8-12', '8/12/2026', '8 dec', '8 december 2026',
 * '2026-12-08', 'vandaag', 'morgen', 'overmorgen', 'gisteren', 'vrijdag', 'over 6 weken', '3 dagen geleden'. Day before
 * month, always. Two digits of a year are in this century. Without a year the day is the first one from today on, or
 * with `richting` 'terug' the last one up to today.
 */
export const leesDatum = (invoer: string, vandaag: Datum, richting: Richting = 'vooruit'): GelezenDatum => {
  const tekst = invoer.trim().toLowerCase().replaceAll(/\s+/g, ' ')
  if (tekst === '') return { ok: false, code: 'DatumLeeg' }
  const woord = WOORDEN[tekst]
  if (woord !== undefined) return { ok: true, datum: plusDagen(vandaag, woord) }
  return (
    leesAfstand(tekst, vandaag) ??
    leesWeekdag(tekst, vandaag, richting) ??
    leesIso(tekst) ??
    leesDagMaand(tekst, vandaag, richting) ?? { ok: false, code: 'DatumOnleesbaar' }
  )
}

const WOORDEN: Readonly<Record<string, number>> = {
  eergisteren: -2,
  gisteren: -1,
  yesterday: -1,
  vandaag: 0,
  today: 0,
  morgen: 1,
  tomorrow: 1,
  overmorgen: 2,
}

const GETALLEN = [
  'nul',
  'een',
  'twee',
  'drie',
  'vier',
  'vijf',
  'zes',
  'zeven',
  'acht',
  'negen',
  'tien',
  'elf',
  'twaalf',
]
const AFSTAND = new RegExp(
  `^(over |in )?(\\d{1,4}|één|a|${GETALLEN.slice(1).join('|')}) ` +
    '(dag|dagen|day|days|week|weken|weeks|maand|maanden|month|months|jaar|jaren|year|years)( geleden| ago)?$',
)

const leesAfstand = (tekst: string, vandaag: Datum): GelezenDatum | null => {
  const delen = AFSTAND.exec(tekst)
  if (delen === null) return null
  const [, over, getal = '', eenheid = '', geleden] = delen
  // "6 weken" alone says neither forward nor back, and both at once contradict each other.
  if ((over === undefined) === (geleden === undefined)) return null
  const aantal = leesGetal(getal) * (geleden === undefined ? 1 : -1)
  if (eenheid.startsWith('da')) return binnenBereik(vandaag, { dagen: aantal })
  if (eenheid.startsWith('we')) return binnenBereik(vandaag, { dagen: 7 * aantal })
  return binnenBereik(vandaag, { maanden: eenheid.startsWith('m') ? aantal : 12 * aantal })
}

const leesGetal = (getal: string): number => {
  if (getal === 'a' || getal === 'één') return 1
  const plaats = GETALLEN.indexOf(getal)
  return plaats === -1 ? Number(getal) : plaats
}

// A distance that leaves the years 1900-2199 is a slip of the finger, such as "over 6000 maanden".
const binnenBereik = (
  vandaag: Datum,
  { dagen = 0, maanden = 0 }: { dagen?: number; maanden?: number },
): GelezenDatum => {
  const datum = plusDagen(plusMaanden(vandaag, maanden), dagen)
  const { jaar } = delenVan(datum)
  return jaar >= 1900 && jaar < 2200 ? { ok: true, datum } : { ok: false, code: 'DatumOnleesbaar' }
}

const leesWeekdag = (tekst: string, vandaag: Datum, richting: Richting): GelezenDatum | null => {
  const stap = richting === 'vooruit' ? 1 : -1
  for (let dagen = 1; dagen <= 7; dagen += 1) {
    const datum = plusDagen(vandaag, stap * dagen)
    const namen = [naamWeekdag(datum, 'nl'), naamWeekdag(datum, 'en').toLowerCase()]
    if (namen.includes(tekst) || tekst === namen[0]?.slice(0, 2)) return { ok: true, datum }
  }
  return null
}

const leesIso = (tekst: string): GelezenDatum | null => {
  const delen = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(tekst)
  return delen === null ? null : bestaand(Number(delen[1]), Number(delen[2]), Number(delen[3]))
}

const CIJFERS = /^(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?$/
const LETTERS = /^(?:[a-z]+\.?,? )?(\d{1,2})(?:e|de|ste|st|nd|rd|th)?[- ]([a-z]{3,9})\.?(?:,?[- ]'?(\d{4}|\d{2}))?$/

const leesDagMaand = (tekst: string, vandaag: Datum, richting: Richting): GelezenDatum | null => {
  const cijfers = CIJFERS.exec(tekst)
  const delen = cijfers ?? LETTERS.exec(tekst)
  if (delen === null) return null
  const [, dagtekst = '', maandtekst = '', jaartekst] = delen
  const maand = cijfers === null ? leesMaand(maandtekst) : Number(maandtekst)
  if (maand === null) return null
  const dag = Number(dagtekst)
  if (jaartekst !== undefined)
    return bestaand(Number(jaartekst.length === 2 ? `20${jaartekst}` : jaartekst), maand, dag)
  return zonderJaar(maand, dag, vandaag, richting)
}

// 29-02 may need a search of up to eight years, around a century year without a leap day.
const zonderJaar = (maand: number, dag: number, vandaag: Datum, richting: Richting): GelezenDatum => {
  const { jaar } = delenVan(vandaag)
  for (let jaren = 0; jaren <= 8; jaren += 1) {
    const kandidaat = richting === 'vooruit' ? jaar + jaren : jaar - jaren
    if (!bestaatDatum(kandidaat, maand, dag)) continue
    const datum = maakDatum(kandidaat, maand, dag)
    if (richting === 'vooruit' ? datum >= vandaag : datum <= vandaag) return { ok: true, datum }
  }
  return { ok: false, code: 'DatumBestaatNiet' }
}

const leesMaand = (tekst: string): number | null => {
  for (let maand = 1; maand <= 12; maand += 1) {
    const namen = [naamMaand(maand, 'nl'), naamMaand(maand, 'en').toLowerCase()]
    if (namen.some((naam) => naam === tekst || naam.slice(0, 3) === tekst)) return maand
  }
  return tekst === 'mrt' ? 3 : tekst === 'sept' ? 9 : null
}

const bestaand = (jaar: number, maand: number, dag: number): GelezenDatum =>
  bestaatDatum(jaar, maand, dag)
    ? { ok: true, datum: maakDatum(jaar, maand, dag) }
    : { ok: false, code: 'DatumBestaatNiet' }
