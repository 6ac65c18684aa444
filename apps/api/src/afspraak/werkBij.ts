import { afspraakWijziging, idVeld, WeigeringError } from '@loket/contracts'
import { sluitAfspraak, verzetAfspraak } from '@loket/db'
import { z } from 'zod'
import { werkInDossier } from '../dossier/plek.ts'
import { bevoegdProcedure } from '../trpc.ts'

/** Moves an appointment, or notes how it went. Refuses with StandVeranderd when it is not planned any more. */
export const werkBij = bevoegdProcedure('dossier.bewerken')
  .input(afspraakWijziging)
  .output(z.object({ id: idVeld }))
  .mutation(async ({ ctx, input }) => {
    const gelukt = await werkInDossier(ctx, input.dossierId, (trx) =>
      input.wat === 'verzet'
        ? verzetAfspraak(trx, input)
        : sluitAfspraak(trx, { ...input, verslag: input.verslag ?? null }),
    )
    if (!gelukt) throw new WeigeringError('StandVeranderd')
    return { id: input.afspraakId }
  })
