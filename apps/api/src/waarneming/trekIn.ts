import { idVeld } from '@loket/contracts'
import { addAudit, deleteWaarneming } from '@loket/db'
import { z } from 'zod'
import { bevoegdProcedure, gevonden } from '../trpc.ts'

/** Takes back an own waarneming: from now on one does one's own work again. */
export const trekIn = bevoegdProcedure('waarneming.zetten')
  .input(z.strictObject({ id: idVeld }))
  .output(z.object({ id: idVeld }))
  .mutation(({ ctx, input }) =>
    ctx.inGemeente(
      async (trx) => {
        const was = gevonden(await deleteWaarneming(trx, input.id))
        await addAudit(trx, {
          wat: 'waarneming_ingetrokken',
          onderwerpSoort: 'waarneming',
          onderwerpId: input.id,
          oud: { waarnemer: was.waarnemerId, van: was.van, tot: was.tot },
        })
        return { id: input.id }
      },
      { schrijf: ctx.wie.organisatie.id },
    ),
  )
