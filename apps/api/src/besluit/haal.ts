import { besluitVeld, idVeld, isBevoegd } from '@loket/contracts'
import { findBesluit, heeftAdres } from '@loket/db'
import { z } from 'zod'
import { bevoegdProcedure, gevonden } from '../trpc.ts'

/** One besluit with its letter, and how it was made known. */
export const haal = bevoegdProcedure('besluit.lezen')
  .input(z.strictObject({ id: idVeld }))
  .output(besluitVeld)
  .query(({ ctx, input }) =>
    ctx.inGemeente(async (trx) => {
      const besluit = gevonden(await findBesluit(trx, input.id))
      const magBekendmaken = besluit.bekendgemaaktOp === null && isBevoegd(ctx.wie.rollen, 'besluit.bekendmaken')
      // The schema reads the JSON of the record; what it does not know is left out.
      return besluitVeld.parse({ ...besluit, magBekendmaken, adresBekend: heeftAdres(besluit.brief) })
    }),
  )
