import { maakCommandoProcedure } from '../commando/maakCommandoProcedure.ts'

/** The loket accepts a submitted levering or sends it back with remarks. */
export const beoordeel = maakCommandoProcedure('beoordeel_levering')
