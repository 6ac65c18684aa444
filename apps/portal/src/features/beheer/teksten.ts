import { defineTeksten } from '../../teksten/teksten.ts'
import { nl } from './teksten.nl.ts'

/** The texts of the board of the functioneel beheerder in the language of the reader. */
export const useBeheerTeksten = defineTeksten<typeof nl>(nl, async () => (await import('./teksten.en.ts')).en)
