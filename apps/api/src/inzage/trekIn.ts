import { idVeld, inzageIntrekInvoer } from '@loket/contracts'
import { trekInzageIn } from '@loket/db'
import { z } from 'zod'
import { eisMagDelen } from '../dossier/mag.ts'
import { werkInDossier } from '../dossier/plek.ts'
import { bevoegdProcedure, gevonden } from '../trpc.ts'

/** Closes the belemmeringen of a dossier to a bureau again, from its next question on. */
export const trekIn = bevoegdProcedure('belemmeringen.delen')
  .input(inzageIntrekInvoer)
  .output(z.object({ dossierId: idVeld }))
  .mutation(async ({ ctx, input }) => {
    const gelukt = await werkInDossier(ctx, input.dossierId, async (trx, kop) => {
      await eisMagDelen(trx, ctx.wie, kop.gemeente.id)
      return trekInzageIn(trx, input.dossierId, input.inzageId)
    })
    gevonden(gelukt || null)
    return { dossierId: input.dossierId }
  })
