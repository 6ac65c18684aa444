import { maakCommandoProcedure } from '../commando/maakCommandoProcedure.ts'

/** Records the ondernemingsplan of a phase without an external uitvoerder: delivered, toetsbaar, or returned. */
export const legPlanVast = maakCommandoProcedure('leg_plan_vast')
