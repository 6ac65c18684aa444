import type { Opgavekop, Opgavepartij } from '@loket/contracts'
import type { Opgavegesprek } from '@loket/db'
import { som } from './groepen.ts'

/** Who acts on a line in this state; null when nobody does. */
export function toPartij(status: string): Opgavepartij | null {
  if (status === 'betwist') return 'financien'
  if (status === 'beantwoord') return 'budgethouder'
  return status === 'volgehouden' ? 'contractmanager' : null
}

/** Who is to act, each until its own day: the budgethouder on the whole, and whoever is at turn in what is said at lines. */
export function listPartijen(
  opgave: { readonly status: string; readonly uiterlijk: string | null },
  gesprekken: readonly Opgavegesprek[],
): Opgavekop['wachtOp'] {
  const perPartij = Map.groupBy(gesprekken, ({ status }) => toPartij(status))
  const overRegels = [...perPartij].flatMap(([partij, regels]) => {
    if (partij === null) return []
    const [uiterlijk = null] = regels.flatMap((regel) => regel.uiterlijk ?? []).toSorted()
    return [{ partij, regels: regels.length, centen: som(regels), uiterlijk }]
  })
  return opgave.status === 'ter_beoordeling'
    ? [{ partij: 'budgethouder', regels: 0, centen: 0, uiterlijk: opgave.uiterlijk }, ...overRegels]
    : overRegels
}
