import { bezwaartermijnVeld, maakBekendInvoer, WeigeringError } from '@loket/contracts'
import { addBekendmakingsmelding, findBesluit, setBekendmaking } from '@loket/db'
import { isOverGeld } from '@loket/domain'
import { toWorkflowId } from '@loket/workflows/berichten'
import { bevoegdProcedure, gevonden } from '../trpc.ts'
import { vanUitleg } from '../traject/uitleg.ts'
import { bepaalBezwaartermijn } from './bekendmaking.ts'

/**
 * Records that a besluit was made known (Awb 3:41): the day and the way. With it the bezwaartermijn begins; the task is
 * done, and the klantmanager hears of it. A plain registration: no process waits for it.
 */
export const maakBekend = bevoegdProcedure('besluit.bekendmaken')
  .input(maakBekendInvoer)
  .output(bezwaartermijnVeld)
  .mutation(async ({ ctx, input }) => {
    const { gemeenteId, trajectId } = gevonden(await ctx.inGemeente((trx) => findBesluit(trx, input.besluitId)))
    const slot = toWorkflowId('voorbereidingstraject', trajectId)
    return ctx.inGemeente(
      async (trx) => {
        const besluit = gevonden(await findBesluit(trx, input.besluitId, { slot }))
        const { uiterlijk, uitleg } = await bepaalBezwaartermijn(trx, besluit, input.op)
        const { op, wijze } = input
        const bekendmaking = { op, wijze, bezwaarTot: uiterlijk, bezwaarUitleg: uitleg }
        if (!(await setBekendmaking(trx, besluit, bekendmaking))) throw new WeigeringError('AlBekendgemaakt')
        if (besluit.klantmanagerId !== null && !isOverGeld(besluit.soort)) {
          await addBekendmakingsmelding(trx, { ...besluit, klantmanagerId: besluit.klantmanagerId })
        }
        return { bezwaarTot: uiterlijk, uitleg: vanUitleg(uitleg) }
      },
      { schrijf: gemeenteId },
    )
  })
