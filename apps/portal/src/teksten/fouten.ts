import { isFoutcode } from '@loket/contracts/waarden'
import type { Taal } from '../lib/voorkeuren.ts'
import { fouten as nl, type Fouten } from './fouten.nl.ts'
import { defineTeksten } from './teksten.ts'

export type { Fouten } from './fouten.nl.ts'

/** The sentences in the language of the reader; see `zinVan`. */
export const useFouten = defineTeksten<Fouten>(nl, async () => (await import('./fouten.en.ts')).fouten)

const DATUM_OF_MOMENT = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:?\d{2}))?$/

const LANDEN = { nl: 'nl-NL', en: 'en-GB' } as const

// The API says when as a date or a moment; a sentence says it in words. With the browser's own calendar and not that of
// the domain: sentences of refusal come with the first page, and the domain's dates are 11 kB.
const inWoorden = (waarde: string, taal: Taal): string => {
  if (!DATUM_OF_MOMENT.test(waarde)) return waarde
  const [op, zone] = [new Date(waarde), { timeZone: 'Europe/Amsterdam' }]
  const dag = op.toLocaleDateString(LANDEN[taal], {
    ...zone,
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  if (waarde.length === 10) return dag
  const tijd = op.toLocaleTimeString('nl-NL', { ...zone, hour: '2-digit', minute: '2-digit' })
  return `${dag} ${taal === 'nl' ? 'om' : 'at'} ${tijd}`
}

/** The sentence for a code that arrived; whatever we do not know is 'OnbekendeFout'. */
export const zinVan = (fouten: Fouten, code: string, gegevens: Readonly<Record<string, string>> = {}): string => {
  const bekend = code === 'VeldLeeg' || code === 'TekstTeLang' || isFoutcode(code) ? code : 'OnbekendeFout'
  const zin = fouten[bekend]
  if (typeof zin === 'string') return zin
  const taal = fouten === nl ? 'nl' : 'en'
  return zin(Object.fromEntries(Object.entries(gegevens).map(([naam, waarde]) => [naam, inWoorden(waarde, taal)])))
}
