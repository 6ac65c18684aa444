import { maakCommandoProcedure } from '../commando/maakCommandoProcedure.ts'

/** The bureau takes an opdracht that was offered to it. */
export const accepteer = maakCommandoProcedure('accepteer_opdracht')
