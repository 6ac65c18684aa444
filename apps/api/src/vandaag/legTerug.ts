import { idVeld, WeigeringError } from '@loket/contracts'
import { addAudit, findTaak, legTaakTerug } from '@loket/db'
import { z } from 'zod'
import { bevoegdProcedure, gevonden } from '../trpc.ts'

/** Takes one's own name off a task again, so that any colleague of the role can do it. */
export const legTerug = bevoegdProcedure('vandaag.zien')
  .input(z.strictObject({ taakId: idVeld }))
  .output(z.object({ taakId: idVeld }))
  .mutation(async ({ ctx, input }) => {
    const taak = gevonden(await ctx.inGemeente((trx) => findTaak(trx, input.taakId)))
    await ctx.inGemeente(
      async (trx) => {
        if (!(await legTaakTerug(trx, input.taakId))) throw new WeigeringError('StandVeranderd')
        await addAudit(trx, { wat: 'taak_teruggelegd', onderwerpSoort: 'taak', onderwerpId: input.taakId })
      },
      { schrijf: taak.gemeenteId },
    )
    return { taakId: input.taakId }
  })
