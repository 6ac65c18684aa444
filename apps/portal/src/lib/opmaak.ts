import { naarDatum, telWoorden } from '@loket/domain'
import { formatBedrag } from './bedrag.ts'
import { dagenTussen, datumVan, formatDatum, formatTijd } from './datum.ts'
import { useVandaag } from './vandaag.ts'
import { useVoorkeuren, type Taal } from './voorkeuren.ts'

/** From how many days before the deadline a date is called soon (and coloured amber). */
const SPOEDIG_DAGEN = 4

/** How urgent a date is; colour never says it alone, `relatief` says the same in words. */
export type Toon = 'laat' | 'spoedig' | 'gewoon'

/**
 * Everything that writes dates and amounts for the reader. Dates and moments are text as the API gives them.
 * `vandaag` comes from the API, because the clock of the region may stand elsewhere than that of this computer.
 */
export const maakOpmaak = (taal: Taal, vandaag: string) => {
  const zelfdeJaar = (op: string): boolean => datumVan(op).slice(0, 4) === vandaag.slice(0, 4)
  return {
    taal,
    vandaag,
    /** "di 24 november 2026" */
    datum: (op: string): string => formatDatum(op, taal),
    /** "di 24 november", with the year only when it is not this year */
    dag: (op: string): string => formatDatum(op, taal, zelfdeJaar(op) ? 'zonder jaar' : 'heel'),
    /** "24 nov", with the year only when it is not this year */
    dagKort: (op: string): string => formatDatum(op, taal, zelfdeJaar(op) ? 'kort' : 'kort met jaar'),
    /** "wo 11 nov", with the year only when it is not this year */
    dagMiddel: (op: string): string =>
      `${formatDatum(op, taal).split(' ', 1)[0]} ${formatDatum(op, taal, zelfdeJaar(op) ? 'kort' : 'kort met jaar')}`,
    /** "14:02" */
    tijd: formatTijd,
    /** "€ 1.234,56" */
    bedrag: formatBedrag,
    /** "nog 3 dagen", "morgen", "vandaag", "te laat, 1 dag" */
    relatief: (uiterlijk: string): string => telWoorden(naarDatum(datumVan(uiterlijk)), naarDatum(vandaag), taal),
    /** How urgent a deadline is today. */
    toon: (uiterlijk: string): Toon => {
      const dagen = dagenTussen(vandaag, datumVan(uiterlijk))
      return dagen < 0 ? 'laat' : dagen <= SPOEDIG_DAGEN ? 'spoedig' : 'gewoon'
    },
  }
}

/** See `maakOpmaak`. */
export type Opmaak = ReturnType<typeof maakOpmaak>

/** Dates and amounts in the reader's language, seen from today in the region. */
export const useOpmaak = (): Opmaak => maakOpmaak(useVoorkeuren().taal, useVandaag())
