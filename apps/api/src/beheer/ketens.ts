import { ketenVeld } from '@loket/contracts'
import { checkKetens } from '@loket/db'
import { z } from 'zod'
import { toGemeentenaam } from '../gemeente/naam.ts'
import { bevoegdProcedure } from '../trpc.ts'

/** Walks the audit chain of every gemeente and says where one is broken. */
export const ketens = bevoegdProcedure('beheer.volgen')
  .output(z.array(ketenVeld))
  .query(async ({ ctx }) =>
    (await ctx.inGemeente(checkKetens)).map((keten) => ({ ...keten, gemeente: toGemeentenaam(keten.gemeente) })),
  )
