import { maakCommandoProcedure } from '../commando/maakCommandoProcedure.ts'

/** Moves the last day of the period by a new besluit. */
export const wijzigPeriode = maakCommandoProcedure('wijzig_periode')
