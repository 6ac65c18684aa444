import { afspraakVeld, idVeld } from '@loket/contracts'
import { listAfspraken } from '@loket/db'
import { z } from 'zod'
import { eisDossier } from '../dossier/plek.ts'
import { bevoegdProcedure } from '../trpc.ts'

/** The appointments of a dossier; what was said there is for the loket alone. */
export const lijst = bevoegdProcedure('dossier.lezen')
  .input(z.strictObject({ dossierId: idVeld }))
  .output(z.array(afspraakVeld))
  .query(({ ctx, input }) =>
    ctx.inGemeente(async (trx) => {
      await eisDossier(trx, ctx.wie, input.dossierId)
      const afspraken = await listAfspraken(trx, input.dossierId)
      return afspraken.map((a) => ({
        ...a,
        soort: afspraakVeld.shape.soort.parse(a.soort),
        status: afspraakVeld.shape.status.parse(a.status),
      }))
    }),
  )
