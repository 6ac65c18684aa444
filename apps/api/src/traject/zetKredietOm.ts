import { maakCommandoProcedure } from '../commando/maakCommandoProcedure.ts'

/** Converts the voorbereidingskrediet on the outcome (Bbz 2004 art. 29). A besluit of the college. */
export const zetKredietOm = maakCommandoProcedure('zet_krediet_om')
