import { weergavePagina, weergaveVeld } from '@loket/contracts'
import { listWeergaven } from '@loket/db'
import { z } from 'zod'
import { bevoegdProcedure } from '../trpc.ts'

/** The own saved views of a page. */
export const lijst = bevoegdProcedure('werkplek.gebruiken')
  .input(z.strictObject({ pagina: weergavePagina }))
  .output(z.array(weergaveVeld))
  .query(async ({ ctx, input }) => [...(await ctx.inGemeente((trx) => listWeergaven(trx, input.pagina)))])
