import { filterkeuzes } from '@loket/contracts'
import { listFilterkeuzes } from '@loket/db'
import { bevoegdProcedure } from '../trpc.ts'
import { toLezer } from './lezer.ts'

/** What the filter of the list can be set to: only what occurs in dossiers that this person may see. */
export const keuzes = bevoegdProcedure('dossier.volgen')
  .output(filterkeuzes)
  .query(({ ctx }) => ctx.inGemeente((trx) => listFilterkeuzes(trx, toLezer(ctx.wie))))
