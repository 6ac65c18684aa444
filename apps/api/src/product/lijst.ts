import { productVeld } from '@loket/contracts'
import { listProducten } from '@loket/db'
import { z } from 'zod'
import { bevoegdProcedure } from '../trpc.ts'

/** The productenboek: every product with its tarieven and the steps that yield it. Nothing about a client. */
export const lijst = bevoegdProcedure('product.lezen')
  .output(z.array(productVeld))
  .query(async ({ ctx }) => z.array(productVeld).parse(await ctx.inGemeente(listProducten)))
