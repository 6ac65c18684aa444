import { maakCommandoProcedure } from '../commando/maakCommandoProcedure.ts'

/** Goes on with a traject that was interrupted. */
export const hervat = maakCommandoProcedure('hervat')
