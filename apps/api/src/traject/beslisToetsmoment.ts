import { maakCommandoProcedure } from '../commando/maakCommandoProcedure.ts'

/** Decides at a toetsmoment: go, no-go or aanhouden. */
export const beslisToetsmoment = maakCommandoProcedure('beslis_toetsmoment')
