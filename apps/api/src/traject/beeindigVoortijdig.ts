import { maakCommandoProcedure } from '../commando/maakCommandoProcedure.ts'

/** Ends a traject early. A besluit of the college. */
export const beeindigVoortijdig = maakCommandoProcedure('beeindig_voortijdig')
