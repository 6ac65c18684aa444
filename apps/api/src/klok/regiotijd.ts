import { regiotijdVeld } from '@loket/contracts'
import { findKlok, vandaag } from '@loket/db'
import { bevoegdProcedure } from '../trpc.ts'

/** Today in the region, and whether its clock shows another time than the real one: for everybody who is signed in. */
export const regiotijd = bevoegdProcedure('werkplek.gebruiken')
  .output(regiotijdVeld)
  .query(({ ctx }) =>
    ctx.inGemeente(async (trx) => {
      const { isVerzetbaar, verschuivingMs, laadt } = await findKlok(trx)
      return { vandaag: await vandaag(trx), isVerzet: verschuivingMs !== 0, isVerzetbaar, laadt }
    }),
  )
