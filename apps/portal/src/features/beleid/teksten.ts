import { defineTeksten } from '../../teksten/teksten.ts'
import { nl } from './teksten.nl.ts'

/** The texts of the beleidsregels in the language of the reader. */
export const useBeleidTeksten = defineTeksten<typeof nl>(nl, async () => (await import('./teksten.en.ts')).en)
export type BeleidTeksten = typeof nl
