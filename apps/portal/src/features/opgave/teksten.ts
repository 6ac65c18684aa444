import { defineTeksten } from '../../teksten/teksten.ts'
import { nl } from './teksten.nl.ts'

/** The texts of the kwartaalopgaven in the language of the reader. */
export const useOpgaveteksten = defineTeksten<typeof nl>(nl, async () => (await import('./teksten.en.ts')).en)
export type Opgaveteksten = typeof nl
