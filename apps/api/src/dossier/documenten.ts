import { documentVeld, idVeld } from '@loket/contracts'
import { listDocumenten } from '@loket/db'
import { z } from 'zod'
import { bevoegdProcedure } from '../trpc.ts'
import { eisDossier } from './plek.ts'

/** The files of a dossier; what a bureau adds to a levering is seen once that is submitted. */
export const documenten = bevoegdProcedure('dossier.lezen')
  .input(z.strictObject({ dossierId: idVeld }))
  .output(z.array(documentVeld))
  .query(({ ctx, input }) =>
    ctx.inGemeente(async (trx) => {
      await eisDossier(trx, ctx.wie, input.dossierId)
      return [...(await listDocumenten(trx, input.dossierId))]
    }),
  )
