import { defineTeksten } from '../../teksten/teksten.ts'
import { nl } from './teksten.nl.ts'

/** The texts of the clock of the region in the language of the reader. */
export const useKlokTeksten = defineTeksten<typeof nl>(nl, async () => (await import('./teksten.en.ts')).en)
