import { idVeld, notitieInvoer, WeigeringError } from '@loket/contracts'
import { addNotitie, vandaag } from '@loket/db'
import { z } from 'zod'
import { werkInDossier } from '../dossier/plek.ts'
import { bevoegdProcedure } from '../trpc.ts'

/** Writes down a contact with the client, on the day that it was; sent twice it is written once. */
export const voegToe = bevoegdProcedure('dossier.bewerken')
  .input(notitieInvoer)
  .output(z.object({ id: idVeld }))
  .mutation(async ({ ctx, input }) => {
    await werkInDossier(ctx, input.dossierId, async (trx) => {
      if (input.feitOp > (await vandaag(trx))) throw new WeigeringError('FeitInToekomst')
      if (!(await addNotitie(trx, input))) throw new WeigeringError('CommandoAlGebruikt')
    })
    return { id: input.id }
  })
