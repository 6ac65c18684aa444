import { defineTeksten } from '../../teksten/teksten.ts'
import { nl } from './teksten.nl.ts'

/** The texts of the page that explains how a traject goes, in the language of the reader. */
export const useUitlegTeksten = defineTeksten<typeof nl>(nl, async () => (await import('./teksten.en.ts')).en)
export type UitlegTeksten = typeof nl
