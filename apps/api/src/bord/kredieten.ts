import { kredietLijstInvoer, kredietRegelVeld, KREDIETSTATUSSEN } from '@loket/contracts'
import { listKredieten } from '@loket/db'
import { z } from 'zod'
import { kies } from '../gemeente/kies.ts'
import { toGemeentenaam } from '../gemeente/naam.ts'
import { bevoegdProcedure } from '../trpc.ts'

/** The kredieten behind one total of the financial board, by dossier number. */
export const kredieten = bevoegdProcedure('financien.volgen')
  .input(kredietLijstInvoer)
  .output(z.array(kredietRegelVeld))
  .query(async ({ ctx, input }) =>
    (await ctx.inGemeente((trx) => listKredieten(trx, input))).flatMap((regel) => {
      const status = kies(KREDIETSTATUSSEN, regel.status)
      return status === null ? [] : [{ ...regel, status, gemeente: toGemeentenaam(regel.gemeente) }]
    }),
  )
