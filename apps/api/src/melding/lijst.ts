import { meldingVeld } from '@loket/contracts'
import { listMeldingen } from '@loket/db'
import { z } from 'zod'
import { toGemeentenaam } from '../gemeente/naam.ts'
import { bevoegdProcedure } from '../trpc.ts'
import { toGegevens } from '../vandaag/toTaak.ts'

/** The messages to the person who asks, newest first. */
export const lijst = bevoegdProcedure('werkplek.gebruiken')
  .output(z.array(meldingVeld))
  .query(async ({ ctx }) =>
    (await ctx.inGemeente(listMeldingen)).map((melding) => ({
      ...melding,
      gegevens: toGegevens(melding.gegevens),
      gemeente: toGemeentenaam(melding.gemeente),
    })),
  )
