import { type Kindproces, logPad, sleep } from './kindproces.ts'
import type { Meld } from './temporal-ophalen.ts'

const GEZOND_NA_MS = 60_000
const LANGSTE_PAUZE_MS = 30_000
/** How often in a row each part died; a part that then lives for a minute starts counting again. */
const sterfgevallen = new Map<string, number>()

export type Wacht = {
  map: string
  meld: Meld
  /** False when the part was stopped or replaced on purpose. */
  isVanOns: () => boolean
  herstart: () => Promise<void>
}

/** Starts a part again when it dies by itself, each time a little later, at most half a minute. */
export function waak(kind: Kindproces, { map, meld, isVanOns, herstart }: Wacht): void {
  const begin = performance.now()
  void kind.einde.then(async ({ code, signaal }) => {
    if (!isVanOns()) return
    const eerder = performance.now() - begin > GEZOND_NA_MS ? 0 : (sterfgevallen.get(kind.naam) ?? 0)
    sterfgevallen.set(kind.naam, eerder + 1)
    const pauze = Math.min(LANGSTE_PAUZE_MS, 500 * 2 ** eerder)
    meld(`${kind.naam} is gestopt (${signaal ?? `code ${code}`}) en start opnieuw. Logboek: ${logPad(map, kind.naam)}`)
    for (let pogingPauze = pauze; isVanOns(); pogingPauze = LANGSTE_PAUZE_MS) {
      await sleep(pogingPauze)
      if (!isVanOns()) return
      try {
        await herstart()
        return meld(`${kind.naam} draait weer.`)
      } catch (fout) {
        meld(fout instanceof Error ? fout.message : String(fout))
      }
    }
  })
}
