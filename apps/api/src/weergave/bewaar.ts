import { weergaveInvoer, weergaveVeld } from '@loket/contracts'
import { saveWeergave } from '@loket/db'
import { bevoegdProcedure } from '../trpc.ts'

/** Keeps the filter of a page under a name; the same name again takes its place. */
export const bewaar = bevoegdProcedure('werkplek.gebruiken')
  .input(weergaveInvoer)
  .output(weergaveVeld)
  .mutation(({ ctx, input }) => ctx.inGemeente((trx) => saveWeergave(trx, input)))
