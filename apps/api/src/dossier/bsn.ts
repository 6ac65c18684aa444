import { bsnAntwoord, bsnInvoer } from '@loket/contracts'
import { readBsn } from '@loket/db'
import { bevoegdProcedure, gevonden } from '../trpc.ts'
import { schrijfInDossier } from './plek.ts'

/** The BSN of the client, for a purpose that the log of reads keeps. A change and no query: it writes, and is not cached. */
export const bsn = bevoegdProcedure('bsn.inzien')
  .input(bsnInvoer)
  .output(bsnAntwoord)
  .mutation(async ({ ctx, input }) => ({
    bsn: await schrijfInDossier(ctx, input.dossierId, async (trx) =>
      gevonden(await readBsn(trx, ctx.sleutels, input.dossierId, input.doel)),
    ),
  }))
