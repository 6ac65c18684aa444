import { findKlok, luister } from '@loket/db'
import type { Klokdeps } from './klok/deps.ts'
import { startPerioden } from './klok/perioden.ts'
import { createReiziger } from './klok/reis.ts'
import { slaap } from './klok/slaap.ts'
import { createWekker } from './klok/wekker.ts'
import { maakBel } from './relay/bel.ts'
import { toNaam } from './relay/deps.ts'

/** A journey that is asked for is announced; looking is for what was missed. Where the clock stands fast there is seldom one. */
const KIJK_REIS_MS = 1_000
const KIJK_VAST_MS = 10_000
const KIJK_SLAPERS_MS = 1_000
const KIJK_PERIODEN_MS = 1_000
const WACHT_NA_FOUT_MS = 2_000
/** A timer of Temporal fires within this time of its instant; only who is later is woken from here. */
const SPELING_MS = 5_000

/**
 * Watches the clock of the region until `signaal` aborts: makes the journey that somebody asked for, wakes processes whose
 * timer was set before the clock moved, and starts period runs that are due: the schedule in Temporal knows real mornings
 * alone. All go on from the record; two workers that do so do it once.
 * `databaseUrl` is to hear of a journey.
 */
export async function runKlok(
  deps: Omit<Klokdeps, 'wekker'> & { readonly databaseUrl: string },
  signaal: AbortSignal,
): Promise<void> {
  const klok: Klokdeps = { ...deps, wekker: createWekker(deps) }
  const reiziger = createReiziger(klok)
  const bel = maakBel()
  const luisteraar = luister(deps.databaseUrl, {
    kanaal: 'loket_klok',
    onBericht: bel.luid,
    onHersteld: bel.luid,
    onFout: (fout) => deps.log.warn({ fout: toNaam(fout) }, 'De klok hoort even niet of er een reis is gevraagd'),
  })
  const herhaal = async (ronde: () => Promise<void>): Promise<void> => {
    while (!signaal.aborted) {
      try {
        await ronde()
      } catch (fout) {
        if (signaal.aborted) return
        deps.log.warn({ fout: toNaam(fout) }, 'De klok wacht tot Postgres of Temporal weer antwoordt')
        await slaap(WACHT_NA_FOUT_MS, signaal)
      }
    }
  }
  try {
    await Promise.all([
      herhaal(async () => {
        const gehoord = bel.keren()
        await reiziger.reis(signaal)
        const { isVerzetbaar } = await findKlok(deps.db)
        await bel.wacht(gehoord, isVerzetbaar ? KIJK_REIS_MS : KIJK_VAST_MS, signaal)
      }),
      herhaal(async () => {
        await klok.wekker.wek(SPELING_MS)
        await slaap(KIJK_SLAPERS_MS, signaal)
      }),
      herhaal(async () => {
        await startPerioden(klok)
        await slaap(KIJK_PERIODEN_MS, signaal)
      }),
    ])
  } finally {
    await luisteraar.stop()
  }
}
