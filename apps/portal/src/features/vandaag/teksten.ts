import { defineTeksten } from '../../teksten/teksten.ts'
import { nl } from './teksten.nl.ts'

/** The texts of the start page in the language of the reader. */
export const useVandaagTeksten = defineTeksten<typeof nl>(nl, async () => (await import('./teksten.en.ts')).en)
