import { proxyActivities } from '@temporalio/workflow'
import type { Periodeactiviteiten } from './activities.ts'

const { doeDagloop } = proxyActivities<Periodeactiviteiten>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute', backoffCoefficient: 2 },
})

/**
 * The daily run (architecture, One clock): asks the record which period runs are due and not done, and starts each keyed on
 * its period. A missed or doubled day changes nothing.
 */
export async function dagloop(): Promise<void> {
  await doeDagloop()
}
