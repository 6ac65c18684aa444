import { afspraakInvoer, idVeld } from '@loket/contracts'
import { addAfspraak } from '@loket/db'
import { z } from 'zod'
import { schrijfInDossier } from '../dossier/plek.ts'
import { bevoegdProcedure } from '../trpc.ts'

/** Plans an appointment with the client, or writes down one that was made elsewhere. */
export const plan = bevoegdProcedure('dossier.bewerken')
  .input(afspraakInvoer)
  .output(z.object({ id: idVeld }))
  .mutation(async ({ ctx, input }) => ({
    id: await schrijfInDossier(ctx, input.dossierId, (trx) => addAfspraak(trx, input)),
  }))
