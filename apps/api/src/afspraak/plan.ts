import { afspraakInvoer, idVeld, WeigeringError } from '@loket/contracts'
import { addAfspraak } from '@loket/db'
import { z } from 'zod'
import { werkInDossier } from '../dossier/plek.ts'
import { bevoegdProcedure } from '../trpc.ts'

/** Plans an appointment with the client, or writes down one that was made elsewhere; sent twice it is planned once. */
export const plan = bevoegdProcedure('dossier.bewerken')
  .input(afspraakInvoer)
  .output(z.object({ id: idVeld }))
  .mutation(async ({ ctx, input }) => {
    await werkInDossier(ctx, input.dossierId, async (trx) => {
      if (!(await addAfspraak(trx, input))) throw new WeigeringError('CommandoAlGebruikt')
    })
    return { id: input.id }
  })
