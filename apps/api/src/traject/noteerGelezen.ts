import { noteerGelezenInvoer } from '@loket/contracts'
import { addGelezen, findBewijsgemeente } from '@loket/db'
import { z } from 'zod'
import { bevoegdProcedure, gevonden } from '../trpc.ts'

/** Notes that a person opened a piece of evidence, so that a decision page can say what was not looked at. */
export const noteerGelezen = bevoegdProcedure('toetsmoment.beslissen')
  .input(noteerGelezenInvoer)
  .output(z.object({ gelezen: z.literal(true) }))
  .mutation(async ({ ctx, input }) => {
    const schrijf = gevonden(await ctx.inGemeente((trx) => findBewijsgemeente(trx, input)))
    await ctx.inGemeente((trx) => addGelezen(trx, input), { schrijf })
    return { gelezen: true }
  })
