import { klokVooruitInvoer } from '@loket/contracts'
import { findCentraleGemeente, findKlokreis, vraagKlokreis } from '@loket/db'
import { z } from 'zod'
import { bevoegdProcedure } from '../trpc.ts'
import { readKlokdoel } from './doel.ts'

/** Asks for a journey of the clock; the worker makes it. The same id again is the same journey. */
export const vooruit = bevoegdProcedure('klok.verzetten')
  .input(klokVooruitInvoer)
  .output(z.object({ id: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const schrijf = await ctx.inGemeente(findCentraleGemeente)
    await ctx.inGemeente(
      async (trx) => {
        if ((await findKlokreis(trx, input.id)) !== undefined) return
        await vraagKlokreis(trx, input.id, await readKlokdoel(trx, input.tot))
      },
      { schrijf },
    )
    return { id: input.id }
  })
