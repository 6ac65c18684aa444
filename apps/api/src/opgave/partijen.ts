import type { Opgavepartij } from '@loket/contracts'

/** Who acts on a line in this state; null when nobody does. */
export function toPartij(status: string): Opgavepartij | null {
  if (status === 'betwist') return 'financien'
  if (status === 'beantwoord') return 'budgethouder'
  return status === 'volgehouden' ? 'contractmanager' : null
}

/** Who is to act: the budgethouder on the whole, and whoever is at turn in what is being said at its lines. */
export function listPartijen(status: string, gesprekken: readonly string[]): Opgavepartij[] {
  const partijen = gesprekken.flatMap((stand) => toPartij(stand) ?? [])
  return [...new Set<Opgavepartij>([...(status === 'ter_beoordeling' ? (['budgethouder'] as const) : []), ...partijen])]
}
