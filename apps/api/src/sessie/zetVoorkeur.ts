import { voorkeurInvoer, voorkeurVeld } from '@loket/contracts'
import { updateVoorkeur } from '@loket/db'
import { bevoegdProcedure, gevonden } from '../trpc.ts'

/** Sets the language or the keyboard shortcuts of the person who asks. */
export const zetVoorkeur = bevoegdProcedure('werkplek.gebruiken')
  .input(voorkeurInvoer)
  .output(voorkeurVeld)
  .mutation(async ({ ctx, input }) => {
    const voorkeur = gevonden(await ctx.inGemeente((trx) => updateVoorkeur(trx, ctx.wie.id, input)))
    return { taal: voorkeur.taal === 'en' ? 'en' : 'nl', sneltoetsen: voorkeur.sneltoetsen }
  })
