import { BELEIDSCODES, beleidInvoer, beleidVeld, bronVeld, type regelVanBeleidVeld } from '@loket/contracts'
import { findLeesbareGemeente, listBeleidsregels, listParameters, type Regelregel } from '@loket/db'
import type { z } from 'zod'
import { toGemeentenaam } from '../gemeente/naam.ts'
import { bevoegdProcedure, gevonden } from '../trpc.ts'

/** The beleidsregels of a gemeente with their source, the rules it does not have, and the rules that count for all. */
export const lijst = bevoegdProcedure('beleid.lezen')
  .input(beleidInvoer)
  .output(beleidVeld)
  .query(({ ctx, input }) =>
    ctx.inGemeente(async (trx) => {
      const gemeente = gevonden(await findLeesbareGemeente(trx, input.gemeenteId ?? ctx.wie.organisatie.id))
      const regels = (await listBeleidsregels(trx, gemeente.id)).map(toRegel)
      return {
        gemeente: { ...gemeente, naam: toGemeentenaam(gemeente.naam) },
        regels,
        zonderRegel: BELEIDSCODES.filter((code) => !regels.some((regel) => regel.code === code)),
        parameters: (await listParameters(trx)).map(toRegel),
      }
    }),
  )

function toRegel(regel: Regelregel): z.output<typeof regelVanBeleidVeld> {
  return { ...regel, bron: bronVeld.parse(regel.bron) }
}
