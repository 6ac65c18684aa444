import { klokdoelInvoer, klokVoorbeeldVeld, WeigeringError } from '@loket/contracts'
import { findKlokdoel, listKomendeMomenten } from '@loket/db'
import { bevoegdProcedure } from '../trpc.ts'
import { readKlokdoel } from './doel.ts'

/** What will happen until a day, by day and kind: what the record knows now. Changes nothing. */
export const voorbeeld = bevoegdProcedure('klok.verzetten')
  .input(klokdoelInvoer)
  .output(klokVoorbeeldVeld)
  .query(({ ctx, input }) =>
    ctx.inGemeente(async (trx) => {
      const dag = await readKlokdoel(trx, input.tot)
      const { doel, isTeVer } = await findKlokdoel(trx, dag)
      if (isTeVer) throw new WeigeringError('KlokTeVer')
      return { doel, dag, momenten: [...(await listKomendeMomenten(trx, doel))] }
    }),
  )
