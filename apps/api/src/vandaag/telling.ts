import { tellingVeld } from '@loket/contracts'
import { countTaken } from '@loket/db'
import { bevoegdProcedure } from '../trpc.ts'

/** How many tasks wait for the person who asks: the number behind the word of the navigation. */
export const telling = bevoegdProcedure('vandaag.zien')
  .output(tellingVeld)
  .query(async ({ ctx }) => ({ aantal: await ctx.inGemeente((trx) => countTaken(trx, ctx.wie.rollen)) }))
