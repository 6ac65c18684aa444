import { conceptBewaarInvoer, momentVeld } from '@loket/contracts'
import { saveEigenConcept } from '@loket/db'
import { z } from 'zod'
import { bevoegdProcedure } from '../trpc.ts'

/** Keeps what somebody is typing, under a key of the own. Out: the moment of keeping. */
export const bewaar = bevoegdProcedure('werkplek.gebruiken')
  .input(conceptBewaarInvoer)
  .output(z.object({ bewaardOp: momentVeld }))
  .mutation(async ({ ctx, input }) => ({
    bewaardOp: await ctx.inGemeente((trx) => saveEigenConcept(trx, input.sleutel, input.inhoud)),
  }))
