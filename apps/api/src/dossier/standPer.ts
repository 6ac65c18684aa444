import { datumVeld, idVeld, standPer as standPerVeld } from '@loket/contracts'
import { listBesluitbeelden, listTijdlijn } from '@loket/db'
import { z } from 'zod'
import { bevoegdProcedure } from '../trpc.ts'
import { eisDossier } from './plek.ts'
import { toGegevens } from './rij.ts'
import { bepaalStand } from './stand-uit-feiten.ts'
import { toUitleg } from './uitleg.ts'

const HOOGSTENS = 1000

/**
 * The dossier as the record knew it at the end of a day: what was registered by then, the besluiten taken by then, and the
 * state and phase that follow from those facts. A fact of earlier that was registered later is not in it.
 */
export const standPer = bevoegdProcedure('dossier.bewerken')
  .input(z.strictObject({ dossierId: idVeld, op: datumVeld }))
  .output(standPerVeld)
  .query(({ ctx, input }) =>
    ctx.inGemeente(async (trx) => {
      const kop = await eisDossier(trx, ctx.wie, input.dossierId)
      const feiten = await listTijdlijn(trx, kop.id, { bekendTot: input.op, na: null, aantal: HOOGSTENS })
      // A besluit is known from the day on which it was taken; what was announced later was not known yet.
      const besluiten = (await listBesluitbeelden(trx, kop.trajectId)).filter((b) => b.beslotenOp <= input.op)
      return {
        op: input.op,
        ...bepaalStand(feiten),
        besluiten: besluiten.map((b) => {
          const bekend = b.bekendgemaaktOp !== null && b.bekendgemaaktOp <= input.op
          return {
            ...b,
            bekendgemaaktOp: bekend ? b.bekendgemaaktOp : null,
            bezwaarTot: bekend ? b.bezwaarTot : null,
            bezwaarUitleg: bekend ? toUitleg(b.bezwaarUitleg) : null,
          }
        }),
        feiten: feiten.map((f) => ({ ...f, gegevens: toGegevens(f.gegevens) })),
      }
    }),
  )
