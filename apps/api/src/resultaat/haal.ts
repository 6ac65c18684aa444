import { OPGAVESTATUSSEN, resultaatVeld } from '@loket/contracts'
import {
  type Kwartaalresultaat,
  listKwartaalkosten,
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

/**
 * The results of the own gemeente: numbers and days as they were frozen with each quarter, with the region where enough
 * gemeenten have it; the costs as the opgave has them, so that both always say the same; and the running month.
 */
export const haal = bevoegdProcedure('opgave.lezen')
  .output(resultaatVeld)
  .query(({ ctx }) =>
    ctx.inGemeente(async (trx) => {
      const gemeente = await kiesGemeente(trx, ctx.wie.organisatie.id)
      const maand = await readMaandresultaten(trx, gemeente.id)
      const kwartalen = Map.groupBy(await listKwartaalresultaten(trx, gemeente.id), ({ kwartaal }) => kwartaal)
      const kosten = Map.groupBy(await listKwartaalkosten(trx, gemeente.id), ({ kwartaal }) => kwartaal)
      const opgaven = await listOpgaven(trx, { gemeenteId: gemeente.id })
      return {
        gemeente: toGemeentenaam(gemeente.naam),
        maand: { begin: maand.begin, resultaten: maand.resultaten.map(toUitkomst) },
        kwartalen: [...kwartalen].map(([kwartaal, rijen]) => {
          const bijSluiten = rijen.find(({ code }) => code === 'bedrag')?.teller ?? 0
          const opgave = opgaven.find((een) => een.kwartaal === kwartaal)
          return {
            kwartaal,
            opgave: toOpgave(opgave, bijSluiten),
            resultaten: [
              ...rijen.filter((rij) => !isBedrag(rij)).map((rij) => ({ ...toUitkomst(rij), regio: toRegio(rij) })),
              ...(kosten.get(kwartaal) ?? []).map((rij) => ({ ...toUitkomst(rij), regio: null })),
            ],
          }
        }),
      }
    }),
  )

const isBedrag = ({ code }: Resultaat): boolean => code === 'bedrag' || code.startsWith('bedrag:')

function toOpgave(opgave: Opgavetelling | undefined, bijSluitenCenten: number) {
  const status = kies(OPGAVESTATUSSEN, opgave?.status ?? null)
  if (opgave === undefined || status === null) return null
  return { id: opgave.id, status, totaalCenten: opgave.totaalCenten, bijSluitenCenten }
}

const toUitkomst = ({ code, naam, teller, noemer }: Resultaat) => ({ code, naam, teller, noemer })

function toRegio({ regioTeller, regioNoemer, gemeenten }: Kwartaalresultaat) {
  if (regioTeller === null || regioNoemer === null || gemeenten === null) return null
  return { teller: regioTeller, noemer: regioNoemer, gemeenten }
}
