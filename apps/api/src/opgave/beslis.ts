import { maakCommandoProcedure } from '../commando/maakCommandoProcedure.ts'

/** The contractmanager decides about a line, with a reason. */
export const beslis = maakCommandoProcedure('beslis_regel')
