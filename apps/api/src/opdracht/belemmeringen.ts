import { belemmeringenUitvoer, opdrachtHaalInvoer } from '@loket/contracts'
import { heeftInzage, listOpdrachten, readOpengesteldeBelemmeringen } from '@loket/db'
import { bevoegdProcedure, gevonden } from '../trpc.ts'

/**
 * The belemmeringen that a decision opened to this bureau for this dossier. A mutation, since that they were read is
 * logged; without such a decision they do not exist.
 */
export const belemmeringen = bevoegdProcedure('belemmeringen.inzien')
  .input(opdrachtHaalInvoer)
  .output(belemmeringenUitvoer)
  .mutation(async ({ ctx, input }) => {
    const plek = await ctx.inGemeente(async (trx) => {
      const o = (await listOpdrachten(trx, { opdrachtId: input.opdrachtId })).at(0)
      return o !== undefined && (await heeftInzage(trx, o.dossierId)) ? o : undefined
    })
    const o = gevonden(plek)
    return ctx.inGemeente(
      async (trx) => ({
        belemmeringen: [
          ...(await readOpengesteldeBelemmeringen(trx, ctx.sleutels, o.dossierId, `opdracht ${o.nummer}`)),
        ],
      }),
      { schrijf: o.gemeente.id },
    )
  })
