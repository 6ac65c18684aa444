import { findKlok } from '@loket/db'
import type { Klokdeps } from './klok/deps.ts'
import { createReiziger } from './klok/reis.ts'
import { slaap } from './klok/slaap.ts'
import { createWekker } from './klok/wekker.ts'
import { toNaam } from './relay/deps.ts'

/** Whoever asked for a journey waits for it; where the clock stands fast there is seldom one to end. */
const KIJK_REIS_MS = 200
const KIJK_VAST_MS = 10_000
const KIJK_SLAPERS_MS = 1_000
const WACHT_NA_FOUT_MS = 2_000
/** A timer of Temporal fires within this time of its instant; only who is later is woken from here. */
const SPELING_MS = 5_000

/**
 * Watches the clock of the region until `signaal` aborts: makes the journey that somebody asked for, and wakes processes
 * whose timer was set before the clock moved. Both go on from the record; two workers that do so do it once.
 */
export async function runKlok(deps: Omit<Klokdeps, 'wekker'>, signaal: AbortSignal): Promise<void> {
  const klok: Klokdeps = { ...deps, wekker: createWekker(deps) }
  const reiziger = createReiziger(klok)
  const herhaal = async (ronde: () => Promise<number>): Promise<void> => {
    while (!signaal.aborted) {
      try {
        await slaap(await ronde(), signaal)
      } catch (fout) {
        if (signaal.aborted) return
        deps.log.warn({ fout: toNaam(fout) }, 'De klok wacht tot Postgres of Temporal weer antwoordt')
        await slaap(WACHT_NA_FOUT_MS, signaal)
      }
    }
  }
  await Promise.all([
    herhaal(async () => {
      await reiziger.reis(signaal)
      return (await findKlok(deps.db)).isVerzetbaar ? KIJK_REIS_MS : KIJK_VAST_MS
    }),
    herhaal(async () => {
      await klok.wekker.wek(SPELING_MS)
      return KIJK_SLAPERS_MS
    }),
  ])
}
