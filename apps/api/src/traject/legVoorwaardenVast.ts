import { maakCommandoProcedure } from '../commando/maakCommandoProcedure.ts'

/** Records how the conditions for toelating were found. */
export const legVoorwaardenVast = maakCommandoProcedure('leg_voorwaarden_vast')
