import { defineTeksten } from '../../teksten/teksten.ts'
import { nl } from './teksten.nl.ts'

/** The texts about absence in the language of the reader. */
export const useWaarnemingTeksten = defineTeksten<typeof nl>(nl, async () => (await import('./teksten.en.ts')).en)
