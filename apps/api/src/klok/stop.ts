import { klokStopInvoer } from '@loket/contracts'
import { findCentraleGemeente, vraagKlokstop } from '@loket/db'
import { z } from 'zod'
import { bevoegdProcedure, gevonden } from '../trpc.ts'

/** Asks the journey that is under way to stop after its next step. NietGevonden when it is not under way. */
export const stop = bevoegdProcedure('klok.verzetten')
  .input(klokStopInvoer)
  .output(z.object({ id: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const schrijf = await ctx.inGemeente(findCentraleGemeente)
    await ctx.inGemeente(async (trx) => gevonden((await vraagKlokstop(trx, input.id)) || undefined), { schrijf })
    return { id: input.id }
  })
