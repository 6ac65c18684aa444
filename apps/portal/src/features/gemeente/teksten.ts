import { defineTeksten } from '../../teksten/teksten.ts'
import { nl } from './teksten.nl.ts'

/** The texts of the trajecten of one's own gemeente in the language of the reader. */
export const useGemeenteTeksten = defineTeksten<typeof nl>(nl, async () => (await import('./teksten.en.ts')).en)
