import { dossierLijst, lijstFilter, lijstSortering } from '@loket/contracts'
import { countDossiers, listDossiers } from '@loket/db'
import { z } from 'zod'
import { bevoegdProcedure } from '../trpc.ts'
import { leesCursor, toCursor } from './cursor.ts'
import { toLezer } from './lezer.ts'
import { toRij } from './rij.ts'

const PER_BLAD = 50

/** The dossiers that this person may see: filtered, sorted, a page at a time, with how many there are in all. */
export const lijst = bevoegdProcedure('dossier.volgen')
  .input(
    z.strictObject({
      filter: lijstFilter,
      sortering: lijstSortering.default({ kolom: 'uiterlijk', richting: 'op' }),
      na: z.string().max(1000).nullish(),
    }),
  )
  .output(dossierLijst)
  .query(async ({ ctx, input }) => {
    const lezer = toLezer(ctx.wie)
    const na = input.na ? leesCursor(input.na, 'tekst') : null
    return ctx.inGemeente(async (trx) => {
      const rijen = await listDossiers(trx, input.filter, lezer, {
        sortering: input.sortering,
        na,
        aantal: PER_BLAD + 1,
      })
      const blad = rijen.slice(0, PER_BLAD)
      const laatste = blad.at(-1)
      return {
        rijen: blad.map(toRij),
        totaal: await countDossiers(trx, input.filter, lezer),
        volgende: rijen.length > PER_BLAD && laatste ? toCursor(laatste.sorteerwaarde, laatste.id) : null,
      }
    })
  })
