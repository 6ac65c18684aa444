import { maakCommandoProcedure } from '../commando/maakCommandoProcedure.ts'

/** The budgethouder persists, and the contractmanager decides. */
export const houdVol = maakCommandoProcedure('houd_betwisting_vol')
