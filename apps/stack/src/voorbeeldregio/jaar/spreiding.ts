import { GEMEENTEN } from '../organisaties.ts'
import { VERWACHTE_STARTS, VERWACHTE_STARTS_KLEIN } from '../producten.ts'

type Gemeente = (typeof GEMEENTEN)[number]

const gewicht = ([code]: Gemeente): number => VERWACHTE_STARTS[code] ?? VERWACHTE_STARTS_KLEIN
const TOTAAL = GEMEENTEN.reduce((som, gemeente) => som + gewicht(gemeente), 0)

/**
 * The gemeente of each of so many clients: as many as its jaarplan expects in proportion, spread evenly over the year. The
 * n-th client has the same gemeente whatever the number.
 */
export function verdeelClienten(aantal: number): readonly Gemeente[] {
  const gegeven = new Map<Gemeente, number>()
  return Array.from({ length: aantal }, (_, n) => {
    const tekort = (g: Gemeente): number => ((n + 1) * gewicht(g)) / TOTAAL - (gegeven.get(g) ?? 0)
    const beurt = GEMEENTEN.reduce((meest, g) => (tekort(g) > tekort(meest) ? g : meest))
    gegeven.set(beurt, (gegeven.get(beurt) ?? 0) + 1)
    return beurt
  })
}
