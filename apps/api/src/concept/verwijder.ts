import { conceptHaalInvoer, conceptSleutel } from '@loket/contracts'
import { removeEigenConcept } from '@loket/db'
import { z } from 'zod'
import { bevoegdProcedure } from '../trpc.ts'

/** Throws the own draft under a key away, when what it was a draft of was sent. */
export const verwijder = bevoegdProcedure('werkplek.gebruiken')
  .input(conceptHaalInvoer)
  .output(z.object({ sleutel: conceptSleutel }))
  .mutation(async ({ ctx, input }) => {
    await ctx.inGemeente((trx) => removeEigenConcept(trx, input.sleutel))
    return { sleutel: input.sleutel }
  })
