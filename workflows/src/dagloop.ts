import { proxyActivities } from '@temporalio/workflow'
import type { Geparkeerd, Periodeactiviteiten } from './activities.ts'

const retry = { initialInterval: '1 second', maximumInterval: '1 minute', backoffCoefficient: 2 } as const
const { doeDagloop } = proxyActivities<Periodeactiviteiten>({ startToCloseTimeout: '1 minute', retry })
/** As in a quarter: a heartbeat tells within seconds that a worker died, however many lines it was writing. */
const { probeerGeparkeerd } = proxyActivities<Periodeactiviteiten>({
  startToCloseTimeout: '20 minutes',
  heartbeatTimeout: '10 seconds',
  retry,
})

/**
 * The daily run (architecture, One clock): asks the record which period runs are due and not done, and starts each keyed on
 * its period; then tries what was parked. A missed or doubled day changes nothing.
 */
export async function dagloop(): Promise<void> {
  // A run that began before the parked ones had a step of their own was given none.
  const geparkeerd = ((await doeDagloop()) as readonly Geparkeerd[] | null) ?? []

  // The oldest quarter first: a later one of the same gemeente waits for it.
  for (const { kwartaal, gemeenteId } of geparkeerd) await probeerGeparkeerd(kwartaal, gemeenteId)
}
