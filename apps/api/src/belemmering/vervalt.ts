import { belemmeringVervaltInvoer, idVeld } from '@loket/contracts'
import { vervalBelemmering } from '@loket/db'
import { z } from 'zod'
import { werkInDossier } from '../dossier/plek.ts'
import { bevoegdProcedure, gevonden } from '../trpc.ts'

/** Notes that a belemmering no longer counts; it stays in the record. */
export const vervalt = bevoegdProcedure('belemmeringen.vastleggen')
  .input(belemmeringVervaltInvoer)
  .output(z.object({ id: idVeld }))
  .mutation(async ({ ctx, input }) => {
    const gelukt = await werkInDossier(ctx, input.dossierId, (trx) =>
      vervalBelemmering(trx, input.dossierId, input.belemmeringId),
    )
    gevonden(gelukt || null)
    return { id: input.belemmeringId }
  })
