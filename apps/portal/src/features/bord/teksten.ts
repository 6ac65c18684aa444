import { defineTeksten } from '../../teksten/teksten.ts'
import { nl } from './teksten.nl.ts'

/** The texts of the boards in the language of the reader. */
export const useBordTeksten = defineTeksten<typeof nl>(nl, async () => (await import('./teksten.en.ts')).en)
