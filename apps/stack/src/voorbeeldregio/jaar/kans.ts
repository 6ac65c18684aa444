import { createHash } from 'node:crypto'

/** A number from 0 up to 1 that is the same each time: of this client, about this question. */
export function kans(n: number, vraag: string): number {
  return createHash('sha256').update(`${n}:${vraag}`).digest().readUInt32BE(0) / 2 ** 32
}

/** A whole number of days from `van` to `tot`, both included. */
export function aantalDagen(n: number, vraag: string, [van, tot]: readonly [number, number]): number {
  return van + Math.floor(kans(n, vraag) * (tot - van + 1))
}

/** One of the values, each as often as its weight says. */
export function kiesGewogen<T>(n: number, vraag: string, keuzes: readonly (readonly [T, number])[]): T {
  const worp = kans(n, vraag) * keuzes.reduce((som, [, gewicht]) => som + gewicht, 0)
  let tot = 0
  for (const [waarde, gewicht] of keuzes) {
    tot += gewicht
    if (worp < tot) return waarde
  }
  throw new Error('Een keuze zonder mogelijkheden')
}
