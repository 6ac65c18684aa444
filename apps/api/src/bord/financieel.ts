import { financieelBordVeld, KREDIETSTATUSSEN } from '@loket/contracts'
import { countKredieten } from '@loket/db'
import { kies } from '../gemeente/kies.ts'
import { toGemeentenaam } from '../gemeente/naam.ts'
import { bevoegdProcedure } from '../trpc.ts'

/** The voorbereidingskredieten of each gemeente: granted, converted, and for how much. */
export const financieel = bevoegdProcedure('financien.volgen')
  .output(financieelBordVeld)
  .query(async ({ ctx }) => {
    const rijen = await ctx.inGemeente(countKredieten)
    return {
      gemeenten: [...Map.groupBy(rijen, (rij) => rij.gemeenteId)].map(([id, vanGemeente]) => ({
        id,
        naam: toGemeentenaam(vanGemeente[0]?.gemeente ?? ''),
        perStatus: vanGemeente.flatMap(({ status, aantal, bedragCenten }) => {
          const bekend = kies(KREDIETSTATUSSEN, status)
          return bekend === null ? [] : [{ status: bekend, aantal, bedragCenten }]
        }),
      })),
    }
  })
