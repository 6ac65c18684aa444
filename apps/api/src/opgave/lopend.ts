import { opgaveLopendInvoer, opgaveVeld } from '@loket/contracts'
import { bevoegdProcedure, gevonden } from '../trpc.ts'
import { readLopendeOpgave } from './beeld.ts'
import { kiesGemeente } from './haal.ts'
import { toOpgavelezer } from './lezer.ts'

/** A quarter that is not closed yet, as the opgave it would be now: provisional. */
export const lopend = bevoegdProcedure('opgave.lezen')
  .input(opgaveLopendInvoer)
  .output(opgaveVeld)
  .query(({ ctx, input }) =>
    ctx.inGemeente(async (trx) => {
      const gemeente = await kiesGemeente(trx, input.gemeenteId ?? ctx.wie.organisatie.id)
      return gevonden(await readLopendeOpgave(trx, gemeente, input.kwartaal, toOpgavelezer(ctx.wie)))
    }),
  )
