import { MAX_SINDS, SINDSSOORTEN, sindsVeld } from '@loket/contracts'
import { countEigenDossiers, countSinds, findVorigBezoek } from '@loket/db'
import { TOESTANDEN } from '@loket/domain'
import { bevoegdProcedure } from '../trpc.ts'

/**
 * What others did since the last visit, three facts at most and the weightiest first, and one's own dossiers by state.
 * A consulent hears of own dossiers; who has none, of all of them.
 */
export const sinds = bevoegdProcedure('vandaag.zien')
  .output(sindsVeld)
  .query(({ ctx }) =>
    ctx.inGemeente(async (trx) => {
      const sindsMoment = await findVorigBezoek(trx)
      const alleenEigen = ctx.wie.rollen.includes('consulent')
      const geteld =
        sindsMoment === null ? [] : await countSinds(trx, { sinds: sindsMoment, soorten: SINDSSOORTEN, alleenEigen })
      const dossiers = alleenEigen ? await countEigenDossiers(trx) : []
      return {
        sinds: sindsMoment,
        feiten: SINDSSOORTEN.flatMap((soort) => {
          const feit = geteld.find((een) => een.soort === soort)
          return feit === undefined
            ? []
            : [{ ...feit, soort, bureaus: [...feit.bureaus], gemeenten: [...feit.gemeenten] }]
        }).slice(0, MAX_SINDS),
        dossiers: TOESTANDEN.flatMap((toestand) => {
          const aantal = dossiers.find((een) => een.toestand === toestand)?.aantal
          return aantal === undefined ? [] : [{ toestand, aantal }]
        }),
      }
    }),
  )
