import { teamDossiersInvoer, teamDossierVeld } from '@loket/contracts'
import { listTeamdossiers } from '@loket/db'
import { TOESTANDEN } from '@loket/domain'
import { z } from 'zod'
import { kies } from '../gemeente/kies.ts'
import { toGemeentenaam } from '../gemeente/naam.ts'
import { bevoegdProcedure } from '../trpc.ts'

/** The running dossiers of one consulent, or those that have none. */
export const teamDossiers = bevoegdProcedure('team.volgen')
  .input(teamDossiersInvoer)
  .output(z.array(teamDossierVeld))
  .query(async ({ ctx, input }) =>
    (await ctx.inGemeente((trx) => listTeamdossiers(trx, input.persoonId))).flatMap((dossier) => {
      const toestand = kies(TOESTANDEN, dossier.toestand)
      return toestand === null ? [] : [{ ...dossier, toestand, gemeente: toGemeentenaam(dossier.gemeente) }]
    }),
  )
