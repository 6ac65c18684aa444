import { maakCommandoProcedure } from '../commando/maakCommandoProcedure.ts'

/** Grants a voorbereidingskrediet (Bbz 2004 art. 29). A besluit of the college. */
export const verleenKrediet = maakCommandoProcedure('verleen_krediet')
