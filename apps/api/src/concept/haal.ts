import { conceptHaalInvoer, conceptVeld } from '@loket/contracts'
import { findEigenConcept } from '@loket/db'
import { bevoegdProcedure } from '../trpc.ts'

/** The own draft under a key, or null. */
export const haal = bevoegdProcedure('werkplek.gebruiken')
  .input(conceptHaalInvoer)
  .output(conceptVeld.nullable())
  .query(async ({ ctx, input }) => (await ctx.inGemeente((trx) => findEigenConcept(trx, input.sleutel))) ?? null)
