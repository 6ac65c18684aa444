import { markeerGelezenInvoer, tellingVeld } from '@loket/contracts'
import { markeerGelezen as markeer } from '@loket/db'
import { bevoegdProcedure } from '../trpc.ts'

/** Marks own messages as read, these or all; gives back how many changed. */
export const markeerGelezen = bevoegdProcedure('werkplek.gebruiken')
  .input(markeerGelezenInvoer)
  .output(tellingVeld)
  .mutation(async ({ ctx, input }) => ({
    aantal: await ctx.inGemeente((trx) => markeer(trx, input.ids ?? 'alle')),
  }))
