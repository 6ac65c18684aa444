import { type Datum, dagenTussen, laatste, plusDagen, vroegste } from '../datum.ts'
import type { Onderbreking } from '../voorbereiding/fasenplan.ts'

/** A part of a product, as a fraction of whole numbers: 20 of 28 days, or 1 of 1. */
export type Deel = { readonly teller: number; readonly noemer: number }

const HEEL: Deel = { teller: 1, noemer: 1 }

/**
 * What one line of a kwartaalopgave costs, in whole cents: the tarief of the prestatiedatum times the part that counts,
 * half a cent up (bbz.md §3.9). Computed in whole numbers throughout, as `app.regelbedrag` does in the database.
 */
export const berekenRegelbedrag = (tariefCenten: number, { teller, noemer }: Deel): number =>
  Number((2n * BigInt(tariefCenten) * BigInt(teller) + BigInt(noemer)) / (2n * BigInt(noemer)))

/** What a broken-off phase costs by its product: all of it, the days that it lasted, or nothing (bbz.md §3.1b). */
export type Afbreekwijze = 'geheel' | 'naar_rato' | 'niets'

/**
 * The part of a phase that was broken off on `op` (that day included) which counts: the days on which it stood still
 * count neither as used nor as planned. In: first and last planned day, and the onderbrekingen of the traject, which follow
 * each other; of one that did not end the planned days did not move yet, so they count as planned. Out: between 0 and 1.
 */
export const telFasedeel = (
  fase: { readonly begin: Datum; readonly einde: Datum },
  op: Datum,
  onderbrekingen: readonly Onderbreking[],
): Deel => {
  const stil = onderbrekingen.map(({ van, hervatOp }) => ({
    van,
    tot: hervatOp === null ? laatste(op, fase.einde) : plusDagen(hervatOp, -1),
  }))
  const voorbij = stil.filter((_, nr) => onderbrekingen[nr]?.hervatOp !== null)
  const gepland = telDagenZonder(fase.begin, fase.einde, voorbij)
  if (gepland === 0) return HEEL
  return { teller: telDagenZonder(fase.begin, vroegste(op, fase.einde), stil), noemer: gepland }
}

/** The days from `van` up to and including `tot` that lie in none of these periods. */
const telDagenZonder = (
  van: Datum,
  tot: Datum,
  stil: readonly { readonly van: Datum; readonly tot: Datum }[],
): number => {
  if (tot < van) return 0
  const dagen = dagenTussen(van, tot) + 1
  return stil.reduce((over, periode) => {
    const eerste = laatste(van, periode.van)
    const eind = vroegste(tot, periode.tot)
    return eind < eerste ? over : over - dagenTussen(eerste, plusDagen(eind, 1))
  }, dagen)
}
