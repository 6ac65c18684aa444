import { maakCommandoProcedure } from '../commando/maakCommandoProcedure.ts'

/** Records the result of the selection, and the advice to who decides. */
export const legSelectieVast = maakCommandoProcedure('leg_selectie_vast')
