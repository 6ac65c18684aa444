import { tellingVeld } from '@loket/contracts'
import { countOngelezen } from '@loket/db'
import { bevoegdProcedure } from '../trpc.ts'

/** How many messages the person who asks has not read. */
export const telling = bevoegdProcedure('werkplek.gebruiken')
  .output(tellingVeld)
  .query(async ({ ctx }) => ({ aantal: await ctx.inGemeente(countOngelezen) }))
