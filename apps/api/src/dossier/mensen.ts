import { idVeld, mensenkeuze, WeigeringError } from '@loket/contracts'
import { listMensenkeuze } from '@loket/db'
import { z } from 'zod'
import { bevoegdProcedure } from '../trpc.ts'

/** Who can handle a dossier of this gemeente: its klantmanagers and the consulenten of the loket. */
export const mensen = bevoegdProcedure('dossier.aanmelden')
  .input(z.strictObject({ gemeenteId: idVeld }))
  .output(mensenkeuze)
  .query(({ ctx, input }) => {
    // A member chooses nobody: its klantmanager registers the own clients.
    if (ctx.wie.rolsoort !== 'centraal') throw new WeigeringError('GeenBevoegdheid')
    return ctx.inGemeente((trx) => listMensenkeuze(trx, input.gemeenteId))
  })
