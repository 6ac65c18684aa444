import { maakCommandoProcedure } from '../commando/maakCommandoProcedure.ts'

/** The bureau submits a levering as its draft stands. */
export const dienIn = maakCommandoProcedure('dien_levering_in')
