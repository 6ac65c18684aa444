import { idVeld } from '@loket/contracts'
import { removeWeergave } from '@loket/db'
import { z } from 'zod'
import { bevoegdProcedure } from '../trpc.ts'

/** Throws an own view away; one that is not there is as good as gone. */
export const verwijder = bevoegdProcedure('werkplek.gebruiken')
  .input(z.strictObject({ id: idVeld }))
  .output(z.object({ id: idVeld }))
  .mutation(async ({ ctx, input }) => {
    await ctx.inGemeente((trx) => removeWeergave(trx, input.id))
    return { id: input.id }
  })
