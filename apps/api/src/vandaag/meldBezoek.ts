import { touchBezoek } from '@loket/db'
import { z } from 'zod'
import { bevoegdProcedure } from '../trpc.ts'

/** Notes that the person saw the start page, so that the next visit knows what is new. */
export const meldBezoek = bevoegdProcedure('vandaag.zien')
  .output(z.object({ gelukt: z.literal(true) }))
  .mutation(async ({ ctx }) => {
    await ctx.inGemeente(touchBezoek)
    return { gelukt: true as const }
  })
