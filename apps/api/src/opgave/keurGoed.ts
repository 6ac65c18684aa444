import { maakCommandoProcedure } from '../commando/maakCommandoProcedure.ts'

/** The budgethouder agrees with every line that is not betwist. */
export const keurGoed = maakCommandoProcedure('keur_opgave_goed')
