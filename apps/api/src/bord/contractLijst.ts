import { contractLijstInvoer, contractRegelVeld } from '@loket/contracts'
import { listContract } from '@loket/db'
import { z } from 'zod'
import { toGemeentenaam } from '../gemeente/naam.ts'
import { bevoegdProcedure } from '../trpc.ts'

/** The opdrachten or leveringen behind one number of the contract board. */
export const contractLijst = bevoegdProcedure('contract.volgen')
  .input(contractLijstInvoer)
  .output(z.array(contractRegelVeld))
  .query(async ({ ctx, input }) =>
    (await ctx.inGemeente((trx) => listContract(trx, input))).map((regel) => ({
      ...regel,
      gemeente: toGemeentenaam(regel.gemeente),
    })),
  )
