import { belemmeringInvoer, idVeld } from '@loket/contracts'
import { addBelemmering } from '@loket/db'
import { z } from 'zod'
import { werkInDossier } from '../dossier/plek.ts'
import { bevoegdProcedure } from '../trpc.ts'

/** Writes down what stands in the way of the client, encrypted. */
export const voegToe = bevoegdProcedure('belemmeringen.vastleggen')
  .input(belemmeringInvoer)
  .output(z.object({ id: idVeld }))
  .mutation(async ({ ctx, input }) => ({
    id: await werkInDossier(ctx, input.dossierId, (trx) =>
      addBelemmering(trx, ctx.sleutels, { ...input, toelichting: input.toelichting ?? null }),
    ),
  }))
