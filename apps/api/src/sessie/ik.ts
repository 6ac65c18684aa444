import { sessieVeld } from '@loket/contracts'
import { findKlok, listWerkgemeenten, nu, vandaag } from '@loket/db'
import { bevoegdProcedure } from '../trpc.ts'

/** Who is signed in, what this person may do and where, and the token that each change must carry. */
export const ik = bevoegdProcedure('werkplek.gebruiken')
  .output(sessieVeld)
  .query(async ({ ctx }) => {
    const { id, naam, email, taal, sneltoetsen, rollen, namensRollen, rolsoort, organisatie } = ctx.wie
    const vanNu = await ctx.inGemeente(async (trx) => ({
      gemeenten: [...(await listWerkgemeenten(trx))],
      nu: await nu(trx),
      vandaag: await vandaag(trx),
      isKlokVerzetbaar: (await findKlok(trx)).isVerzetbaar,
    }))
    return {
      persoon: { id, naam, email },
      rollen: [...rollen],
      namensRollen: [...namensRollen],
      rolsoort,
      organisatie: { ...organisatie, soort: organisatie.soort === 'bureau' ? 'bureau' : 'gemeente' } as const,
      taal: taal === 'en' ? 'en' : 'nl',
      sneltoetsen,
      csrfToken: ctx.aanvrager.csrfToken(),
      ...vanNu,
    }
  })
