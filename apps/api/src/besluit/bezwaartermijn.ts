import { bezwaartermijnInvoer, bezwaartermijnVeld } from '@loket/contracts'
import { findBesluit } from '@loket/db'
import { bevoegdProcedure, gevonden } from '../trpc.ts'
import { vanUitleg } from '../traject/uitleg.ts'
import { bepaalBezwaartermijn } from './bekendmaking.ts'

/** Until when somebody could object if the besluit were made known on this day; shown before it is recorded. */
export const bezwaartermijn = bevoegdProcedure('besluit.bekendmaken')
  .input(bezwaartermijnInvoer)
  .output(bezwaartermijnVeld)
  .query(({ ctx, input }) =>
    ctx.inGemeente(async (trx) => {
      const besluit = gevonden(await findBesluit(trx, input.besluitId))
      const { uiterlijk, uitleg } = await bepaalBezwaartermijn(trx, besluit, input.op)
      return { bezwaarTot: uiterlijk, uitleg: vanUitleg(uitleg) }
    }),
  )
