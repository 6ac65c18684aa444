import { defineTeksten } from '../../teksten/teksten.ts'
import { nl, type BeslisTeksten } from './teksten.nl.ts'

export type { BeslisTeksten }

/** The texts in the language of the reader. */
export const useBeslisTeksten = defineTeksten<BeslisTeksten>(nl, async () => (await import('./teksten.en.ts')).en)
