import { listVervangers, waarnemingenVeld } from '@loket/contracts'
import { listCollegas, listWaarnemingen } from '@loket/db'
import { bevoegdProcedure } from '../trpc.ts'

/** Own absence and that of whom one takes over from, and the colleagues who could take over. */
export const lijst = bevoegdProcedure('waarneming.zetten')
  .output(waarnemingenVeld)
  .query(({ ctx }) =>
    ctx.inGemeente(async (trx) => ({
      waarnemingen: (await listWaarnemingen(trx)).map(({ persoonId, waarnemerId: _waarnemer, ...w }) => ({
        ...w,
        isVanMij: persoonId === ctx.wie.id,
      })),
      collegas: [...(await listCollegas(trx, listVervangers(ctx.wie.rollen)))],
    })),
  )
