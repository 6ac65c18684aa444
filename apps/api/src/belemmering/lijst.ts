import { belemmeringLijstInvoer, belemmeringVeld, WeigeringError } from '@loket/contracts'
import { readOpengesteldeBelemmeringen } from '@loket/db'
import { z } from 'zod'
import { schrijfInDossier } from '../dossier/plek.ts'
import { bevoegdProcedure } from '../trpc.ts'

/**
 * The belemmeringen of a dossier in plain text, for a purpose that the log of reads keeps; each reading is logged, also of
 * an empty list. A change and no query: it writes, and is not cached. A bureau asks through its opdracht.
 */
export const lijst = bevoegdProcedure('belemmeringen.inzien')
  .input(belemmeringLijstInvoer)
  .output(z.array(belemmeringVeld))
  .mutation(async ({ ctx, input }) => {
    if (ctx.wie.rolsoort !== 'centraal') throw new WeigeringError('GeenBevoegdheid')
    return [
      ...(await schrijfInDossier(ctx, input.dossierId, (trx) =>
        readOpengesteldeBelemmeringen(trx, ctx.sleutels, input.dossierId, input.doel),
      )),
    ]
  })
