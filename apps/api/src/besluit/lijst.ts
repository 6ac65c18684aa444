import {
  type besluitLijstVeld as Lijst,
  BESLUITEN_PER_PAGINA,
  besluitLijstInvoer,
  besluitLijstVeld,
} from '@loket/contracts'
import { listBesluiten } from '@loket/db'
import type { z } from 'zod'
import { bevoegdProcedure } from '../trpc.ts'

/** The besluiten that this person may read, newest first, narrowed by a filter and in pages. */
export const lijst = bevoegdProcedure('besluit.lezen')
  .input(besluitLijstInvoer)
  .output(besluitLijstVeld)
  .query(({ ctx, input }) =>
    ctx.inGemeente(async (trx) => {
      const { pagina, ...filter } = input
      const vanaf = (pagina - 1) * BESLUITEN_PER_PAGINA
      const { rijen, totaal } = await listBesluiten(trx, filter, { vanaf, aantal: BESLUITEN_PER_PAGINA })
      return { rijen: [...rijen] as z.output<typeof Lijst>['rijen'], totaal }
    }),
  )
