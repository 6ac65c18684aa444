import { maakCommandoProcedure } from '../commando/maakCommandoProcedure.ts'

/** Decides on toelating: admitted, refused, or straight to an aanvraag. A besluit of the college. */
export const beslisToelating = maakCommandoProcedure('beslis_toelating')
