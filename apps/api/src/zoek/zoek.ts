import { isBevoegd, zoekAntwoord, zoekInvoer } from '@loket/contracts'
import { searchDossiers, searchOpdrachten } from '@loket/db'
import { toLezer } from '../dossier/lezer.ts'
import { bevoegdProcedure } from '../trpc.ts'

/** What can be found by a name, a number, a KvK number or the amount of a krediet, among what this person may see. */
export const zoek = bevoegdProcedure('werkplek.gebruiken')
  .input(zoekInvoer)
  .output(zoekAntwoord)
  .query(({ ctx, input }) =>
    ctx.inGemeente(async (trx) => {
      const { rollen } = ctx.wie
      const dossiers = isBevoegd(rollen, 'dossier.volgen')
        ? await searchDossiers(trx, input.vraag, {
            bedragCenten: leesCenten(input.vraag),
            alleenEigen: toLezer(ctx.wie).alleenEigen,
          })
        : []
      const opdrachten = isBevoegd(rollen, 'opdracht.lezen') ? await searchOpdrachten(trx, input.vraag) : []
      return [...dossiers, ...opdrachten]
    }),
  )

/** An amount as people type it when they look for one: '1200', '1.200', '1200,50', with or without €. */
function leesCenten(vraag: string): number | null {
  const delen = /^€?\s*(\d{1,3}(?:\.\d{3})+|\d{1,7})(?:,(\d{2}))?$/.exec(vraag.trim())
  if (delen === null) return null
  return Number((delen[1] ?? '').replaceAll('.', '')) * 100 + Number(delen[2] ?? 0)
}
