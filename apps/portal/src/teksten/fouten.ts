import { isFoutcode } from '@loket/contracts/waarden'
import { formatDatum, formatTijd } from '../lib/datum.ts'
import type { Taal } from '../lib/voorkeuren.ts'
import { fouten as nl, type Fouten } from './fouten.nl.ts'
import { defineTeksten } from './teksten.ts'

export type { Fouten } from './fouten.nl.ts'

/** The sentences in the language of the reader; see `zinVan`. */
export const useFouten = defineTeksten<Fouten>(nl, async () => (await import('./fouten.en.ts')).fouten)

const DATUM_OF_MOMENT = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:?\d{2}))?$/

// The API says when as a date or a moment; a sentence says it in words.
const inWoorden = (waarde: string, taal: Taal): string => {
  if (!DATUM_OF_MOMENT.test(waarde)) return waarde
  const dag = formatDatum(waarde, taal)
  return waarde.length === 10 ? dag : `${dag} ${taal === 'nl' ? 'om' : 'at'} ${formatTijd(waarde)}`
}

/** The sentence for a code that arrived; whatever we do not know is 'OnbekendeFout'. */
export const zinVan = (fouten: Fouten, code: string, gegevens: Readonly<Record<string, string>> = {}): string => {
  const bekend = code === 'VeldLeeg' || code === 'TekstTeLang' || isFoutcode(code) ? code : 'OnbekendeFout'
  const zin = fouten[bekend]
  if (typeof zin === 'string') return zin
  const taal = fouten === nl ? 'nl' : 'en'
  return zin(Object.fromEntries(Object.entries(gegevens).map(([naam, waarde]) => [naam, inWoorden(waarde, taal)])))
}
