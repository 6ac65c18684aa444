import { klokVooruitInvoer, WeigeringError } from '@loket/contracts'
import { findCentraleGemeente, findKlokreis, vraagKlokreis } from '@loket/db'
import { datumVan, leesKlokdoel } from '@loket/domain'
import { z } from 'zod'
import { bevoegdProcedure } from '../trpc.ts'
import { readKlokdoel } from './doel.ts'

/**
 * Asks for a journey of the clock; the worker makes it. The same id again is the same journey, also when the clock moved
 * in the meantime; with another target it is CommandoAlGebruikt.
 */
export const vooruit = bevoegdProcedure('klok.verzetten')
  .input(klokVooruitInvoer)
  .output(z.object({ id: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const schrijf = await ctx.inGemeente(findCentraleGemeente)
    await ctx.inGemeente(
      async (trx) => {
        const eerder = await findKlokreis(trx, input.id)
        if (eerder === undefined) return await vraagKlokreis(trx, input.id, await readKlokdoel(trx, input.tot))
        const toen = leesKlokdoel(input.tot, datumVan(eerder.gevraagdOp))
        if (!toen.ok || toen.datum !== datumVan(eerder.doel)) throw new WeigeringError('CommandoAlGebruikt')
      },
      { schrijf },
    )
    return { id: input.id }
  })
