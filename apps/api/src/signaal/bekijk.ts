import { gedaanUitvoer, signaalBekekenInvoer } from '@loket/contracts'
import { addAudit, addTijdlijn, closeSignaaltaak, findSignaalplek, wordConsulent } from '@loket/db'
import { bevoegdProcedure, gevonden } from '../trpc.ts'

/** The loket looked at a signal of a bureau: its task is done, and the bureau sees that on the timeline. */
export const bekijk = bevoegdProcedure('traject.begeleiden')
  .input(signaalBekekenInvoer)
  .output(gedaanUitvoer)
  .mutation(async ({ ctx, input }) => {
    const plek = gevonden(await ctx.inGemeente((trx) => findSignaalplek(trx, input.signaalId)))
    await ctx.inGemeente(
      async (trx) => {
        if (!(await closeSignaaltaak(trx, input.signaalId))) return
        if (ctx.wie.rollen.includes('consulent')) await wordConsulent(trx, plek.dossierId, ctx.wie.id)
        await addTijdlijn(trx, {
          dossierId: plek.dossierId,
          soort: 'signaal_bekeken',
          sleutel: `signaal_bekeken:${input.signaalId}`,
          tekst: input.toelichting ?? null,
          gegevens: { opdrachtId: plek.opdrachtId, signaalId: input.signaalId },
          bureauId: plek.bureauId,
        })
        await addAudit(trx, { wat: 'signaal_bekeken', onderwerpSoort: 'signaal', onderwerpId: input.signaalId })
      },
      { schrijf: plek.gemeenteId },
    )
    return { gedaan: true } as const
  })
