import { defineTeksten } from '../../teksten/teksten.ts'
import { nl } from './teksten.nl.ts'

/** The texts of the clients of a klantmanager in the language of the reader. */
export const useClientTeksten = defineTeksten<typeof nl>(nl, async () => (await import('./teksten.en.ts')).en)
