import { teamTaakVeld, teamTakenInvoer } from '@loket/contracts'
import { listTeamtaken } from '@loket/db'
import { z } from 'zod'
import { toGemeentenaam } from '../gemeente/naam.ts'
import { bevoegdProcedure } from '../trpc.ts'
import { toGegevens } from '../vandaag/toTaak.ts'

/** The tasks behind one number of the team board. */
export const teamTaken = bevoegdProcedure('team.volgen')
  .input(teamTakenInvoer)
  .output(z.array(teamTaakVeld))
  .query(async ({ ctx, input }) =>
    (await ctx.inGemeente((trx) => listTeamtaken(trx, input))).map((taak) => ({
      ...taak,
      gegevens: toGegevens(taak.gegevens),
      gemeente: toGemeentenaam(taak.gemeente),
    })),
  )
