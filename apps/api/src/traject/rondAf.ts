import { maakCommandoProcedure } from '../commando/maakCommandoProcedure.ts'

/** Records what became of the client at the end of a traject. */
export const rondAf = maakCommandoProcedure('rond_af')
