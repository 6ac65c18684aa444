import { maakCommandoProcedure } from '../commando/maakCommandoProcedure.ts'

/** The financieel medewerker answers: the line stands, or it lapses. */
export const beantwoord = maakCommandoProcedure('beantwoord_regel')
