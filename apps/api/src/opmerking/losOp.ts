import { gedaanUitvoer, opmerkingOplossenInvoer } from '@loket/contracts'
import { findLeveringplek, resolveOpmerkingen } from '@loket/db'
import { bevoegdProcedure, gevonden } from '../trpc.ts'
import { checkMagMeepraten } from './mag.ts'

/** Resolves the conversation at one field of a levering, in all its versions. */
export const losOp = bevoegdProcedure('opdracht.lezen')
  .input(opmerkingOplossenInvoer)
  .output(gedaanUitvoer)
  .mutation(async ({ ctx, input }) => {
    const plek = gevonden(await ctx.inGemeente((trx) => findLeveringplek(trx, input.leveringId)))
    checkMagMeepraten(ctx.wie.rollen, plek)
    await ctx.inGemeente((trx) => resolveOpmerkingen(trx, plek, input.veld), { schrijf: plek.gemeenteId })
    return { gedaan: true } as const
  })
