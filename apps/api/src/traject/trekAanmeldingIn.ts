import { maakCommandoProcedure } from '../commando/maakCommandoProcedure.ts'

/** Withdraws an aanmelding at the wish of the client, before there is a besluit. */
export const trekAanmeldingIn = maakCommandoProcedure('trek_aanmelding_in')
