import { opdrachtBiedAanInvoer, opdrachtBiedAanUitvoer, WeigeringError } from '@loket/contracts'
import { biedOpnieuwAan, findOpdracht, wordConsulent } from '@loket/db'
import { toWorkflowId } from '@loket/workflows/berichten'
import { bevoegdProcedure, gevonden } from '../trpc.ts'

/**
 * Offers the phases of a refused opdracht to another bureau: an opdracht and a process of its own, started through the
 * outbox. Refused when somebody did so before, or when the traject has ended.
 */
export const biedAan = bevoegdProcedure('traject.begeleiden')
  .input(opdrachtBiedAanInvoer)
  .output(opdrachtBiedAanUitvoer)
  .mutation(async ({ ctx, input }) => {
    const { gemeenteId } = gevonden(await ctx.inGemeente((trx) => findOpdracht(trx, input.opdrachtId)))
    return ctx.inGemeente(
      async (trx) => {
        const record = gevonden(await findOpdracht(trx, input.opdrachtId, { slot: true }))
        if (record.status !== 'geweigerd' || record.isOpgevolgd || !record.trajectLoopt) {
          throw new WeigeringError('StandVeranderd')
        }
        if (record.bureauId === input.bureauId) throw new WeigeringError('BureauOnbekend')
        const opdrachtId = await biedOpnieuwAan(trx, record, input, (id) => toWorkflowId('begeleidingsopdracht', id))
        if (opdrachtId === undefined) throw new WeigeringError('BureauOnbekend')
        if (ctx.wie.rollen.includes('consulent')) await wordConsulent(trx, record.dossierId, ctx.wie.id)
        return { opdrachtId }
      },
      { schrijf: gemeenteId },
    )
  })
