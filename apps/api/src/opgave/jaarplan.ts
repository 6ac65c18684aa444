import type { Opgave } from '@loket/contracts'
import type { Jaarplanrecord, Jaarverbruik } from '@loket/db'
import { formatEuro } from '@loket/domain'

/** The jaarplan in money: what all planned products cost at the tarief of the end of the quarter, and what was used. */
export function toJaarplan(
  jaar: number,
  plan: readonly Jaarplanrecord[],
  verbruik: readonly Jaarverbruik[],
): Opgave['jaarplan'] {
  if (plan.length === 0) return null
  const geprijsd = plan.flatMap(({ tariefCenten, ...p }) => (tariefCenten === null ? [] : [{ ...p, tariefCenten }]))
  const centen = geprijsd.reduce((totaal, p) => totaal + p.gepland * p.tariefCenten, 0)
  const totNuCenten = verbruik.reduce((totaal, v) => totaal + v.bedragCenten, 0)
  return {
    jaar,
    centen,
    totNuCenten,
    uitleg: {
      conclusie: `Van het jaarplan ${jaar} is ${formatEuro(totNuCenten)} gebruikt van ${formatEuro(centen)}.`,
      stappen: [
        ...geprijsd.map((p) => ({
          tekst: `${p.product}: ${p.gepland} keer ${formatEuro(p.tariefCenten)} is ${formatEuro(p.gepland * p.tariefCenten)}.`,
        })),
        ...plan
          .filter(({ tariefCenten }) => tariefCenten === null)
          .map((p) => ({
            tekst: `${p.product}: ${p.gepland} gepland; nog geen tarief vastgesteld, dus niet meegeteld.`,
          })),
        { tekst: `Gebruikt is alles wat op de opgaven van ${jaar} staat, tot en met deze.` },
      ],
    },
  }
}
