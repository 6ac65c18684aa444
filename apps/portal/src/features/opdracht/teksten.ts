import { defineTeksten } from '../../teksten/teksten.ts'
import { nl } from './teksten.nl.ts'

/** The texts of the opdrachten; both languages have them all, or the build fails. */
export type Opdrachtteksten = typeof nl

/** The texts of the opdrachten in the language of the reader. */
export const useOpdrachtteksten = defineTeksten<Opdrachtteksten>(nl, async () => (await import('./teksten.en.ts')).en)
