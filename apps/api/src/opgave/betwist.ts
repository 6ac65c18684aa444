import { maakCommandoProcedure } from '../commando/maakCommandoProcedure.ts'

/** The budgethouder disputes one line, with a reason. */
export const betwist = maakCommandoProcedure('betwist_regel')
