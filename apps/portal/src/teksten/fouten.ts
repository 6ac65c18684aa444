import { isFoutcode } from '@loket/contracts/waarden'
import { fouten as nl, type Fouten } from './fouten.nl.ts'
import { defineTeksten } from './teksten.ts'

export type { Fouten } from './fouten.nl.ts'

/** The sentences in the language of the reader; see `zinVan`. */
export const useFouten = defineTeksten<Fouten>(nl, async () => (await import('./fouten.en.ts')).fouten)

/** The sentence for a code that arrived; whatever we do not know is 'OnbekendeFout'. */
export const zinVan = (fouten: Fouten, code: string, gegevens: Readonly<Record<string, string>> = {}): string => {
  const bekend = code === 'VeldLeeg' || code === 'TekstTeLang' || isFoutcode(code) ? code : 'OnbekendeFout'
  const zin = fouten[bekend]
  return typeof zin === 'string' ? zin : zin(gegevens)
}
