import { defineTeksten } from '../../teksten/teksten.ts'
import { nl } from './teksten.nl.ts'

/** The texts of dossiers; both languages have them all. */
export type DossierTeksten = typeof nl

/** The texts of dossiers in the language of the reader. */
export const useDossierTeksten = defineTeksten<DossierTeksten>(nl, async () => (await import('./teksten.en.ts')).en)
