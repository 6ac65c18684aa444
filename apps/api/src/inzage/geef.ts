import { idVeld, inzageInvoer, WeigeringError } from '@loket/contracts'
import { addInzage, findUitvoerendBureau } from '@loket/db'
import { z } from 'zod'
import { eisMagDelen } from '../dossier/mag.ts'
import { werkInDossier } from '../dossier/plek.ts'
import { bevoegdProcedure } from '../trpc.ts'

/**
 * Opens the belemmeringen of this dossier alone to a bureau that works on it: the loket when the opdracht needs them, the
 * klantmanager where policy leaves that to him. With the reason.
 */
export const geef = bevoegdProcedure('belemmeringen.delen')
  .input(inzageInvoer)
  .output(z.object({ dossierId: idVeld }))
  .mutation(async ({ ctx, input }) => {
    await werkInDossier(ctx, input.dossierId, async (trx, kop) => {
      await eisMagDelen(trx, ctx.wie, kop.gemeente.id)
      const bureau = await findUitvoerendBureau(trx, input.dossierId, input.bureauId)
      if (bureau === undefined) throw new WeigeringError('BureauOnbekend')
      await addInzage(trx, { ...input, bureau })
    })
    return { dossierId: input.dossierId }
  })
