import { maakCommandoProcedure } from '../commando/maakCommandoProcedure.ts'

/** The budgethouder agrees with the answer. */
export const aanvaard = maakCommandoProcedure('aanvaard_antwoord')
