import { idVeld, WeigeringError } from '@loket/contracts'
import { addAudit, findTaak, pakTaakOp } from '@loket/db'
import { z } from 'zod'
import { bevoegdProcedure, gevonden } from '../trpc.ts'

/** Puts one's name on a task of one's role that nobody has; the second of two hears who was first. */
export const pakOp = bevoegdProcedure('vandaag.zien')
  .input(z.strictObject({ taakId: idVeld }))
  .output(z.object({ taakId: idVeld }))
  .mutation(async ({ ctx, input }) => {
    const taak = gevonden(await ctx.inGemeente((trx) => findTaak(trx, input.taakId)))
    await ctx.inGemeente(
      async (trx) => {
        if (!(await pakTaakOp(trx, input.taakId, ctx.wie.rollen))) {
          const nu = gevonden(await findTaak(trx, input.taakId))
          if (nu.status !== 'open' || nu.opgepaktDoor === null) throw new WeigeringError('StandVeranderd')
          throw new WeigeringError('TaakAlOpgepakt', { door: nu.opgepaktDoorNaam ?? '' })
        }
        await addAudit(trx, { wat: 'taak_opgepakt', onderwerpSoort: 'taak', onderwerpId: input.taakId })
      },
      { schrijf: taak.gemeenteId },
    )
    return { taakId: input.taakId }
  })
