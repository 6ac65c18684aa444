import { maakCommandoProcedure } from '../commando/maakCommandoProcedure.ts'

/** The bureau refuses an opdracht that was offered to it, with a reason. */
export const weiger = maakCommandoProcedure('weiger_opdracht')
