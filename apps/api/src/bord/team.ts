import { GEDEELDE_ROLLEN, teamBordVeld } from '@loket/contracts'
import { listRolwerk, listWerklast } from '@loket/db'
import { kies } from '../gemeente/kies.ts'
import { bevoegdProcedure } from '../trpc.ts'

/** How much work each consulent has, what has no consulent, and what waits for the roles that share their work. */
export const team = bevoegdProcedure('team.volgen')
  .output(teamBordVeld)
  .query(({ ctx }) =>
    ctx.inGemeente(async (trx) => ({
      consulenten: [...(await listWerklast(trx))],
      rollen: (await listRolwerk(trx, GEDEELDE_ROLLEN)).flatMap((werk) => {
        const rol = kies(GEDEELDE_ROLLEN, werk.rol)
        return rol === null ? [] : [{ ...werk, rol }]
      }),
    })),
  )
