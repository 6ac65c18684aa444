import { idVeld, prestatieVeld } from '@loket/contracts'
import { listPrestatiesVanDossier } from '@loket/db'
import { z } from 'zod'
import { eisDossier } from '../dossier/plek.ts'
import { bevoegdProcedure } from '../trpc.ts'

/**
 * What a gemeente used for one client, step by step: the day, who recorded it, and the opgave that bills it. So whoever pays
 * a line can check the step behind it, without a name of the client.
 */
export const vanDossier = bevoegdProcedure('opgave.lezen')
  .input(z.strictObject({ dossierId: idVeld }))
  .output(z.array(prestatieVeld))
  .query(({ ctx, input }) =>
    ctx.inGemeente(async (trx) => {
      await eisDossier(trx, ctx.wie, input.dossierId)
      return prestatieVeld.array().parse(await listPrestatiesVanDossier(trx, input.dossierId))
    }),
  )
