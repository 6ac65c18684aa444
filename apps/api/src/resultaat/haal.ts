import { OPGAVESTATUSSEN, resultaatVeld } from '@loket/contracts'
import {
  type Kwartaalresultaat,
  listKwartaalresultaten,
  listOpgaven,
  type Opgavetelling,
  readMaandresultaten,
  type Resultaat,
} from '@loket/db'
import { kies } from '../gemeente/kies.ts'
import { toGemeentenaam } from '../gemeente/naam.ts'
import { kiesGemeente } from '../opgave/haal.ts'
import { bevoegdProcedure } from '../trpc.ts'

/** The results of the own gemeente: frozen per quarter, with the region where enough gemeenten have it; and this month. */
export const haal = bevoegdProcedure('opgave.lezen')
  .output(resultaatVeld)
  .query(({ ctx }) =>
    ctx.inGemeente(async (trx) => {
      const gemeente = await kiesGemeente(trx, ctx.wie.organisatie.id)
      const maand = await readMaandresultaten(trx, gemeente.id)
      const kwartalen = Map.groupBy(await listKwartaalresultaten(trx, gemeente.id), ({ kwartaal }) => kwartaal)
      const opgaven = await listOpgaven(trx, { gemeenteId: gemeente.id })
      return {
        gemeente: toGemeentenaam(gemeente.naam),
        maand: { begin: maand.begin, resultaten: maand.resultaten.map(toUitkomst) },
        kwartalen: [...kwartalen].map(([kwartaal, rijen]) => ({
          kwartaal,
          opgave: toOpgave(opgaven.find((opgave) => opgave.kwartaal === kwartaal)),
          resultaten: rijen.map((rij) => ({ ...toUitkomst(rij), regio: toRegio(rij) })),
        })),
      }
    }),
  )

function toOpgave(opgave: Opgavetelling | undefined) {
  const status = kies(OPGAVESTATUSSEN, opgave?.status ?? null)
  return opgave === undefined || status === null ? null : { id: opgave.id, status, totaalCenten: opgave.totaalCenten }
}

const toUitkomst = ({ code, naam, teller, noemer }: Resultaat) => ({ code, naam, teller, noemer })

function toRegio({ regioTeller, regioNoemer, gemeenten }: Kwartaalresultaat) {
  if (regioTeller === null || regioNoemer === null || gemeenten === null) return null
  return { teller: regioTeller, noemer: regioNoemer, gemeenten }
}
