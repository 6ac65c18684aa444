import { probeerOpnieuwInvoer } from '@loket/contracts'
import { addAudit, findUitgaandeFout, probeerOpnieuw as probeer } from '@loket/db'
import { z } from 'zod'
import { bevoegdProcedure, gevonden } from '../trpc.ts'

/** Lets the relay try once more what it gave up; audited, since it makes something go out. */
export const probeerOpnieuw = bevoegdProcedure('beheer.volgen')
  .input(probeerOpnieuwInvoer)
  .output(z.object({ id: z.int() }))
  .mutation(async ({ ctx, input }) => {
    const fout = gevonden(await ctx.inGemeente((trx) => findUitgaandeFout(trx, input.id)))
    await ctx.inGemeente(
      async (trx) => {
        gevonden((await probeer(trx, input.id)) || undefined)
        await addAudit(trx, {
          wat: 'bezorging_opnieuw',
          onderwerpSoort: 'outbox',
          // A row of the outbox has a number; the subject of an audit row is an id: the gemeente, the number beside it.
          onderwerpId: fout.gemeenteId,
          nieuw: { outbox: input.id, soort: fout.soort },
        })
      },
      { schrijf: fout.gemeenteId },
    )
    return { id: input.id }
  })
