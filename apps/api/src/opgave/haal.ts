import { opgaveInvoer, opgaveVeld } from '@loket/contracts'
import { findOpgave, type GemeenteTransactie, listOpgavegemeenten, type Opgavegemeente } from '@loket/db'
import { bevoegdProcedure, gevonden } from '../trpc.ts'
import { readOpgave } from './beeld.ts'
import { toOpgavelezer } from './lezer.ts'

/** One opgave: total, why it differs, jaarplan, and each line with its step and conversation. Never a name of a client. */
export const haal = bevoegdProcedure('opgave.lezen')
  .input(opgaveInvoer)
  .output(opgaveVeld)
  .query(({ ctx, input }) =>
    ctx.inGemeente(async (trx) => {
      const record = gevonden(await findOpgave(trx, input.opgaveId))
      return readOpgave(trx, await kiesGemeente(trx, record.gemeenteId), record, toOpgavelezer(ctx.wie))
    }),
  )

/** The gemeente that is asked, when this person may read its opgaven; else NietGevonden. */
export async function kiesGemeente(trx: GemeenteTransactie, gemeenteId: string): Promise<Opgavegemeente> {
  return gevonden((await listOpgavegemeenten(trx)).find(({ id }) => id === gemeenteId))
}
