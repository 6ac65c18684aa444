import { type Opgavekop, opgaveLijstInvoer, opgaveLijstVeld, OPGAVESTATUSSEN } from '@loket/contracts'
import { listOpgaven, type Opgavetelling } from '@loket/db'
import { kies } from '../gemeente/kies.ts'
import { toGemeentenaam } from '../gemeente/naam.ts'
import { bevoegdProcedure } from '../trpc.ts'
import { listLopendeKoppen } from './beeld.ts'
import { kiesGemeente } from './haal.ts'
import { listPartijen } from './partijen.ts'

/** The opgaven of one gemeente, newest first, with the quarters that still run before them. */
export const lijst = bevoegdProcedure('opgave.lezen')
  .input(opgaveLijstInvoer)
  .output(opgaveLijstVeld)
  .query(({ ctx, input }) =>
    ctx.inGemeente(async (trx) => {
      const gemeente = await kiesGemeente(trx, input.gemeenteId ?? ctx.wie.organisatie.id)
      const gesloten = await listOpgaven(trx, { gemeenteId: gemeente.id })
      return {
        gemeente: { ...gemeente, naam: toGemeentenaam(gemeente.naam) },
        opgaven: [...(await listLopendeKoppen(trx, gemeente.id)), ...gesloten.map(toOpgavekop)],
      }
    }),
  )

/** A row of the record as a list shows it. Throws for a status that this program does not know. */
export function toOpgavekop({ gemeenteId: _gemeente, gesprekken, ...rij }: Opgavetelling): Opgavekop {
  const status = kies(OPGAVESTATUSSEN, rij.status)
  if (status === null) throw new Error(`Onbekende opgave ${rij.status}`)
  return { ...rij, status, wachtOp: listPartijen(rij, gesprekken) }
}
