import { bsnZoekInvoer, zoekAntwoord } from '@loket/contracts'
import { addBsnGezocht, listWerkgemeenten, searchBsn } from '@loket/db'
import { bevoegdProcedure } from '../trpc.ts'

/**
 * The dossiers of exactly this BSN among those that this person may see; each that is found stands in the log of reads
 * before it is shown. A change, so that the number stands in a body and not in an address.
 */
export const bsn = bevoegdProcedure('bsn.inzien')
  .input(bsnZoekInvoer)
  .output(zoekAntwoord)
  .mutation(async ({ ctx, input }) => {
    const gevonden = await ctx.inGemeente(async (trx) => {
      const gemeenten = (await listWerkgemeenten(trx)).map((g) => g.id)
      return searchBsn(trx, ctx.sleutels, gemeenten, input.bsn)
    })
    for (const { id, gemeenteId } of gevonden) {
      await ctx.inGemeente((trx) => addBsnGezocht(trx, id), { schrijf: gemeenteId })
    }
    return gevonden.map(({ soort, id, nummer, naam, onder, gemeente }) => ({
      soort,
      id,
      nummer,
      naam,
      onder,
      gemeente,
    }))
  })
