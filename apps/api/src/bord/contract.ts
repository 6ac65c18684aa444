import { contractBordVeld, CONTRACTLIJSTEN, type Contractlijst } from '@loket/contracts'
import { countContract } from '@loket/db'
import { bevoegdProcedure } from '../trpc.ts'

/** Every bureau with how many opdrachten and leveringen it has of each kind. */
export const contract = bevoegdProcedure('contract.volgen')
  .output(contractBordVeld)
  .query(async ({ ctx }) => ({
    bureaus: (await ctx.inGemeente(countContract)).map(({ aantallen, soort, ...bureau }) => ({
      ...bureau,
      soort: soort === 'adviesbureau' ? ('adviesbureau' as const) : ('begeleidingsorganisatie' as const),
      aantallen: Object.fromEntries(CONTRACTLIJSTEN.map((lijst) => [lijst, aantallen[lijst] ?? 0])) as Record<
        Contractlijst,
        number
      >,
    })),
  }))
