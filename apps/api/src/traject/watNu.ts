import { idVeld, watNuVeld } from '@loket/contracts'
import { findVolgendeTaak, kanVanaf, listOpenTaken, type OpenTaak } from '@loket/db'
import { z } from 'zod'
import { bevoegdProcedure } from '../trpc.ts'
import { openBeslisomgeving } from './beslisomgeving.ts'

/** After a decision: where the traject stands, who must now do what, and the next task of the person who asks. */
export const watNu = bevoegdProcedure('dossier.lezen')
  .input(z.strictObject({ dossierId: idVeld }))
  .output(watNuVeld)
  .query(({ ctx, input }) =>
    ctx.inGemeente(async (trx) => {
      const { dossier, record } = await openBeslisomgeving(trx, input.dossierId, ctx.wie)
      const { rollen } = ctx.wie
      // What the schema does not name, such as the reason of the date, stays here.
      const toTaak = (taak: OpenTaak) => ({
        ...taak,
        vanaf: kanVanaf(taak),
        gegevens: { ...(taak.gegevens as Record<string, unknown>) },
      })
      const volgende = await findVolgendeTaak(trx, rollen)
      return {
        status: record.status,
        gemeente: dossier.gemeente.naam,
        naam: dossier.naam,
        nummer: dossier.nummer,
        uitkomst: record.uitkomst,
        taken: (await listOpenTaken(trx, dossier.id, rollen)).map(toTaak),
        volgende: volgende === undefined ? null : toTaak(volgende),
      }
    }),
  )
