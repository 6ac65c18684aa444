import { commandoAntwoord, idVeld } from '@loket/contracts'
import { findEigenCommando } from '@loket/db'
import { z } from 'zod'
import { bevoegdProcedure, gevonden } from '../trpc.ts'
import { toAntwoord } from './geef.ts'

/** How a command that one gave oneself stands now; another's does not exist. */
export const stand = bevoegdProcedure('werkplek.gebruiken')
  .input(z.strictObject({ commandoId: idVeld }))
  .output(commandoAntwoord)
  .query(async ({ ctx, input }) =>
    toAntwoord(gevonden(await ctx.inGemeente((trx) => findEigenCommando(trx, input.commandoId)))),
  )
