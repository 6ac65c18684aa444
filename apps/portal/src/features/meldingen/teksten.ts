import { defineTeksten } from '../../teksten/teksten.ts'
import { nl } from './teksten.nl.ts'

/** The texts of the messages in the language of the reader. */
export const useMeldingTeksten = defineTeksten<typeof nl>(nl, async () => (await import('./teksten.en.ts')).en)
