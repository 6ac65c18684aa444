import { isBevoegd, takenVeld } from '@loket/contracts'
import { listTaken, listWaarnemingen, vandaag } from '@loket/db'
import { bevoegdProcedure } from '../trpc.ts'
import { toTaak } from './toTaak.ts'

/** What the person who asks must do, and what others must do in the dossiers of that person. */
export const taken = bevoegdProcedure('vandaag.zien')
  .output(takenVeld)
  .query(({ ctx }) =>
    ctx.inGemeente(async (trx) => {
      const magNaamLezen = isBevoegd(ctx.wie.rollen, 'bsn.inzien')
      const dag = await vandaag(trx)
      const waarneming = (await listWaarnemingen(trx)).filter((w) => w.waarnemerId === ctx.wie.id && w.van <= dag)
      return {
        taken: (await listTaken(trx, ctx.wie.rollen)).map((taak) => toTaak(taak, magNaamLezen)),
        waarneming: waarneming.map((w) => ({ voor: w.persoon, tot: w.tot })),
      }
    }),
  )
