import { LEVERINGSOORTEN, opdrachtLijstInvoer, opdrachtLijstUitvoer } from '@loket/contracts'
import { listLeveringregels, listOpdrachten, vandaag } from '@loket/db'
import { bevoegdProcedure } from '../trpc.ts'
import { isTeLaat, toLeveringregel, toOpdrachtbasis } from './beeld.ts'

/** The opdrachten of one's bureau, or for the loket those of all bureaus within mandaat; filtered. */
export const lijst = bevoegdProcedure('opdracht.lezen')
  .input(opdrachtLijstInvoer)
  .output(opdrachtLijstUitvoer)
  .query(async ({ ctx, input }) => {
    const { rijen, leveringen, dag } = await ctx.inGemeente(async (trx) => {
      const opdrachten = await listOpdrachten(trx, input)
      return {
        rijen: opdrachten,
        leveringen: await listLeveringregels(
          trx,
          opdrachten.map((o) => o.id),
        ),
        dag: await vandaag(trx),
      }
    })
    const perOpdracht = Map.groupBy(leveringen, (l) => l.opdrachtId)
    const opdrachten = rijen.map((o) => {
      const eigen = perOpdracht.get(o.id) ?? []
      return {
        ...toOpdrachtbasis(o),
        fasen: o.aangebodenFasen.map((f) => f.naam),
        vraagt: LEVERINGSOORTEN.filter((soort) => o.aangebodenFasen.some((f) => f.levert.includes(soort))),
        leveringen: eigen.map(toLeveringregel),
        teLaat: isTeLaat(o, eigen, dag),
      }
    })
    return {
      opdrachten: input.teLaat === true ? opdrachten.filter((o) => o.teLaat) : opdrachten,
      bureaus: toKeuzes(rijen.map((o) => o.bureau)),
      gemeenten: toKeuzes(rijen.map((o) => ({ id: o.gemeente.id, naam: o.gemeente.naam }))),
    }
  })

function toKeuzes(alle: readonly { id: string; naam: string }[]): { id: string; naam: string }[] {
  return [...new Map(alle.map((keuze) => [keuze.id, keuze])).values()].toSorted((a, b) => a.naam.localeCompare(b.naam))
}
