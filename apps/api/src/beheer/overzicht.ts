import { beheerOverzichtVeld } from '@loket/contracts'
import {
  countProcessen,
  findKlokstand,
  listMigrations,
  listNietGestart,
  listTeLateWekkers,
  listUitgaandeFouten,
  listUitgevoerdeMigraties,
  listWachtendeCommandos,
  type Stilstand,
} from '@loket/db'
import { toGemeentenaam } from '../gemeente/naam.ts'
import { bevoegdProcedure } from '../trpc.ts'

/** How the machine runs: processes, what stands still, what was not delivered, the clock and the migrations. */
export const overzicht = bevoegdProcedure('beheer.volgen')
  .output(beheerOverzichtVeld)
  .query(async ({ ctx }) => {
    const bekend = await listMigrations()
    return ctx.inGemeente(async (trx) => {
      const uitgevoerd = await listUitgevoerdeMigraties(trx)
      return {
        processen: [...(await countProcessen(trx))],
        nietGestart: (await listNietGestart(trx)).map(metNaam),
        wachtendeCommandos: (await listWachtendeCommandos(trx)).map(metNaam),
        teLateWekkers: (await listTeLateWekkers(trx)).map(metNaam),
        uitgaand: (await listUitgaandeFouten(trx)).map(({ gemeenteId: _gemeente, ...uit }) => ({
          ...uit,
          gemeente: toGemeentenaam(uit.gemeente),
        })),
        klok: await findKlokstand(trx),
        migraties: {
          uitgevoerd: [...uitgevoerd],
          ontbreekt: bekend.filter((naam) => !uitgevoerd.some((migratie) => migratie.naam === naam)),
        },
      }
    })
  })

const metNaam = (stil: Stilstand) => ({ ...stil, gemeente: toGemeentenaam(stil.gemeente) })
