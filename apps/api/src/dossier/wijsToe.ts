import { idVeld, toewijsInvoer, WeigeringError } from '@loket/contracts'
import { heeftRol, updateBehandelaars } from '@loket/db'
import { z } from 'zod'
import { bevoegdProcedure } from '../trpc.ts'
import { schrijfInDossier } from './plek.ts'

/** Gives a dossier to a consulent and a klantmanager of its gemeente; their open tasks go along. */
export const wijsToe = bevoegdProcedure('dossier.bewerken')
  .input(toewijsInvoer)
  .output(z.object({ dossierId: idVeld }))
  .mutation(async ({ ctx, input }) => {
    const { dossierId, ...nieuw } = input
    await schrijfInDossier(ctx, dossierId, async (trx, kop) => {
      for (const [id, rol] of [
        [nieuw.consulentId, 'consulent'],
        [nieuw.klantmanagerId, 'klantmanager'],
      ] as const) {
        if (id !== null && !(await heeftRol(trx, id, rol, kop.gemeente.id))) throw new WeigeringError('NietGevonden')
      }
      await updateBehandelaars(trx, dossierId, nieuw)
    })
    return { dossierId }
  })
