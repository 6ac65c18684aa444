import type { Meld } from './temporal-ophalen.ts'

/** Says what is being done, how long it took and how far the whole is. */
export type Voortgang = {
  /** Does a piece of work and tells when it is done; one that takes long is mentioned meanwhile. */
  stap<T>(naam: string, werk: () => Promise<T>): Promise<T>
  meld: Meld
}

const HERHALING_MS = 5_000

/** Progress as lines of text. `aantal` is the number of steps that will come. */
export function makeVoortgang(schrijf: Meld, aantal: number): Voortgang {
  let klaar = 0
  return {
    meld: (regel) => schrijf(`  ${regel}`),
    async stap(naam, werk) {
      const begin = performance.now()
      const herhaling = setInterval(() => schrijf(`  ${naam} … nog bezig, ${toSeconden(begin)}`), HERHALING_MS)
      try {
        const uitkomst = await werk()
        klaar++
        schrijf(`[${klaar}/${aantal}] ${naam} … ${toSeconden(begin)}`)
        return uitkomst
      } finally {
        clearInterval(herhaling)
      }
    },
  }
}

const toSeconden = (begin: number) => `${((performance.now() - begin) / 1000).toFixed(1).replace('.', ',')} s`
