import { gegevensInvoer, idVeld } from '@loket/contracts'
import { GEGEVENSKOLOMMEN, type Gegevensveld, updateGegevens } from '@loket/db'
import { z } from 'zod'
import { bevoegdProcedure, gevonden } from '../trpc.ts'
import { werkInDossier } from './plek.ts'

/** Changes what is known of the client. Out: the fields that changed; the BSN and the date of birth stay as they are. */
export const wijzigGegevens = bevoegdProcedure('dossier.bewerken')
  .input(gegevensInvoer)
  .output(z.object({ dossierId: idVeld, gewijzigd: z.array(z.string()) }))
  .mutation(async ({ ctx, input }) => {
    const { dossierId, ...gegevens } = input
    const velden = Object.keys(GEGEVENSKOLOMMEN) as Gegevensveld[]
    const nieuw = Object.fromEntries(velden.map((veld) => [veld, gegevens[veld] ?? null])) as Record<
      Gegevensveld,
      string | null
    >
    const gewijzigd = await werkInDossier(ctx, dossierId, async (trx) =>
      gevonden(await updateGegevens(trx, dossierId, nieuw)),
    )
    return { dossierId, gewijzigd: [...gewijzigd] }
  })
