import { maakCommandoProcedure } from '../commando/maakCommandoProcedure.ts'

/** Interrupts a traject; phases move when it goes on, the maximum never. */
export const onderbreek = maakCommandoProcedure('onderbreek')
