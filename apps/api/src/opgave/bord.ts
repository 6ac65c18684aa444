import { opgaveBordInvoer, opgaveBordVeld, OPGAVELIJSTEN, PARKEERREDENEN } from '@loket/contracts'
import { listKwartalen, listOpgaven, listOpgavegemeenten, listOpgavewacht, listZonderTarief } from '@loket/db'
import { kies } from '../gemeente/kies.ts'
import { toGemeentenaam } from '../gemeente/naam.ts'
import { bevoegdProcedure, gevonden } from '../trpc.ts'
import { toOpgavekop } from './lijst.ts'

/** All gemeenten of a quarter (the newest when none is asked), and what waits for whom over all quarters. */
export const bord = bevoegdProcedure('opgave.lezen')
  .input(opgaveBordInvoer)
  .output(opgaveBordVeld)
  .query(({ ctx, input }) =>
    ctx.inGemeente(async (trx) => {
      const kwartalen = [...(await listKwartalen(trx))]
      // One that was never closed has no bills; the newest in its place would be another answer.
      if (input.kwartaal !== undefined) gevonden(kwartalen.find((k) => k === input.kwartaal))
      const kwartaal = input.kwartaal ?? kwartalen[0] ?? null
      const opgaven = kwartaal === null ? [] : await listOpgaven(trx, { kwartaal })
      const gemeenten = await listOpgavegemeenten(trx)
      return {
        kwartalen,
        kwartaal,
        gemeenten: gemeenten.map((gemeente) => {
          const opgave = opgaven.find(({ gemeenteId }) => gemeenteId === gemeente.id)
          return {
            gemeente: { ...gemeente, naam: toGemeentenaam(gemeente.naam) },
            opgave: opgave === undefined ? null : toOpgavekop(opgave),
          }
        }),
        wachtend: (await listOpgavewacht(trx)).flatMap((rij) => {
          const lijst = kies(OPGAVELIJSTEN, rij.lijst)
          return lijst === null
            ? []
            : [
                {
                  ...rij,
                  lijst,
                  gemeente: toGemeentenaam(rij.gemeente),
                  parkeerreden: kies(PARKEERREDENEN, rij.parkeerreden),
                },
              ]
        }),
        zonderTarief: (await listZonderTarief(trx)).map((rij) => ({ ...rij, gemeente: toGemeentenaam(rij.gemeente) })),
      }
    }),
  )
