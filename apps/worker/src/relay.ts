import { luister } from '@loket/db'
import { resendCommandos } from './relay/commandos.ts'
import { maakBel } from './relay/bel.ts'
import { type RelayDeps, toNaam } from './relay/deps.ts'
import { deliverOutbox, MAILBAAN, PROCESBAAN } from './relay/uitgaand.ts'

/** A row that is put in the outbox is announced; this is for what falls due by itself, and when nobody can announce. */
const WACHT_MS = 1_000
const WACHT_NA_FOUT_MS = 2_000

/**
 * Delivers what the record owes to the outside, until `signaal` aborts: starts of processes and signals, mails, and
 * commands that no worker answered, each in a loop of its own. All have a key that makes a second delivery harmless, so a
 * relay may die at any point and two may run at once. `databaseUrl` is to hear of new rows.
 */
export async function runRelay(
  deps: RelayDeps & { readonly databaseUrl: string },
  signaal: AbortSignal,
): Promise<void> {
  const bel = maakBel()
  const luisteraar = luister(deps.databaseUrl, {
    kanaal: 'loket_uitgaand',
    onBericht: bel.luid,
    onHersteld: bel.luid,
    onFout: (fout) => deps.log.warn({ fout: toNaam(fout) }, 'De relay hoort even niet wat er nieuw is'),
  })
  const stilte = maakBel()
  const herhaal = async (ronde: () => Promise<number>): Promise<void> => {
    while (!signaal.aborted) {
      try {
        // What is announced during a round may come too late for it, and then it is not waited for.
        const gehoord = bel.keren()
        if ((await ronde()) === 0) await bel.wacht(gehoord, WACHT_MS, signaal)
      } catch (fout) {
        deps.log.warn({ fout: toNaam(fout) }, 'De relay wacht tot Postgres of Temporal weer antwoordt')
        await stilte.wacht(0, WACHT_NA_FOUT_MS, signaal)
      }
    }
  }
  try {
    await Promise.all([
      herhaal(() => deliverOutbox(deps, [PROCESBAAN])),
      herhaal(() => deliverOutbox(deps, [MAILBAAN])),
      herhaal(() => resendCommandos(deps)),
    ])
  } finally {
    await luisteraar.stop()
  }
}
