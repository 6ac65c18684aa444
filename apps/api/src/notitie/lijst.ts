import { idVeld, notitieVeld } from '@loket/contracts'
import { listNotities } from '@loket/db'
import { z } from 'zod'
import { eisDossier } from '../dossier/plek.ts'
import { bevoegdProcedure } from '../trpc.ts'

/** The notes of contact in a dossier; the policies of the row keep them for the loket. */
export const lijst = bevoegdProcedure('dossier.lezen')
  .input(z.strictObject({ dossierId: idVeld }))
  .output(z.array(notitieVeld))
  .query(({ ctx, input }) =>
    ctx.inGemeente(async (trx) => {
      await eisDossier(trx, ctx.wie, input.dossierId)
      const notities = await listNotities(trx, input.dossierId)
      return notities.map((n) => ({ ...n, soort: notitieVeld.shape.soort.parse(n.soort) }))
    }),
  )
