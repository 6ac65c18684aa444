import { corrigeerInvoer, corrigeerVeld, WeigeringError } from '@loket/contracts'
import { corrigeerAfgenomenProduct, findPrestatiegemeente } from '@loket/db'
import { toWorkflowId } from '@loket/workflows/berichten'
import { bevoegdProcedure, gevonden } from '../trpc.ts'

/**
 * Takes back what was used, with a reason, and where the step happened on another day puts that in its place. A line that
 * is not final lapses; of a final line the next opgave has the credit. A line that is talked about, or lapsed by a
 * decision, is not corrected: that would end a dispute, or begin it again, behind the back of who decides.
 */
export const corrigeer = bevoegdProcedure('prestatie.corrigeren')
  .input(corrigeerInvoer)
  .output(corrigeerVeld)
  .mutation(async ({ ctx, input }) => {
    const schrijf = gevonden(await ctx.inGemeente((trx) => findPrestatiegemeente(trx, input.prestatieId)))
    await ctx.inGemeente(
      async (trx) => {
        const uitslag = gevonden(
          await corrigeerAfgenomenProduct(trx, input, (opgaveId) => toWorkflowId('gemeentefactuur', opgaveId)),
        )
        if ('geweigerd' in uitslag) throw new WeigeringError(uitslag.geweigerd)
      },
      { schrijf },
    )
    return { prestatieId: input.prestatieId }
  })
