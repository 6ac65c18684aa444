import { idVeld, uitnodigingInvoer, WeigeringError } from '@loket/contracts'
import { addUitnodiging, findTraject, lockTrajectproces, vandaag, vraagtAanvraagSinds } from '@loket/db'
import { toWorkflowId } from '@loket/workflows/berichten'
import { z } from 'zod'
import { werkInDossier } from '../dossier/plek.ts'
import { bevoegdProcedure, gevonden } from '../trpc.ts'

/**
 * Records that the client was invited to apply, when and how: after a start with Bbz, or when sent straight to an aanvraag. The
 * task is done with it. A plain registration, since the process of the traject has ended; sent twice it is written once.
 */
export const nodigUit = bevoegdProcedure('traject.begeleiden')
  .input(uitnodigingInvoer)
  .output(z.object({ id: idVeld }))
  .mutation(async ({ ctx, input }) => {
    await werkInDossier(ctx, input.dossierId, async (trx, { trajectId, aangemeldOp }) => {
      await lockTrajectproces(trx, toWorkflowId('voorbereidingstraject', trajectId))
      const record = gevonden(await findTraject(trx, trajectId))
      if (vraagtAanvraagSinds(record) === null) throw new WeigeringError('StandVeranderd')
      if (input.op > (await vandaag(trx))) throw new WeigeringError('FeitInToekomst')
      if (input.op < aangemeldOp) throw new WeigeringError('DatumBuitenTraject')
      const gedaan = await addUitnodiging(trx, { ...input, trajectId })
      if (gedaan === 'al_uitgenodigd') throw new WeigeringError('AlUitgenodigd')
      if (gedaan === 'id_gebruikt') throw new WeigeringError('CommandoAlGebruikt')
    })
    return { id: input.id }
  })
