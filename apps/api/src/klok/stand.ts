import { klokstandVeld } from '@loket/contracts'
import { findKlok, findKlokreis, listGebeurdeMomenten } from '@loket/db'
import { bevoegdProcedure } from '../trpc.ts'

/** What both clocks say, how far the journey is and what happened on the way; of the last one when none is under way. */
export const stand = bevoegdProcedure('klok.verzetten')
  .output(klokstandVeld)
  .query(({ ctx }) =>
    ctx.inGemeente(async (trx) => {
      const klok = await findKlok(trx)
      const reis = await findKlokreis(trx)
      if (reis === undefined) return { ...klok, reis: null }
      const tot = reis.geeindigdOp ?? klok.wettelijk
      return {
        ...klok,
        reis: {
          id: reis.id,
          status: reis.status,
          van: reis.gevraagdOp,
          doel: reis.doel,
          bereikt: reis.bereikt,
          stappen: reis.stappen,
          isStopGevraagd: reis.isStopGevraagd,
          gebeurd: [...(await listGebeurdeMomenten(trx, reis.gevraagdOp, tot))],
          blijftLiggen: reis.blijftLiggen.map(({ soort, wat, sinds }) => ({ soort, wat, sinds })),
        },
      }
    }),
  )
