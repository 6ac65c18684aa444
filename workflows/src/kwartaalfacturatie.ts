import { ActivityFailure, proxyActivities, workflowInfo } from '@temporalio/workflow'
import type { Periodeactiviteiten } from './activities.ts'

const blijvend = { initialInterval: '200 milliseconds', maximumInterval: '30 seconds', backoffCoefficient: 2 } as const
const { beginKwartaal, sluitKwartaal, parkeerOpgave } = proxyActivities<Periodeactiviteiten>({
  startToCloseTimeout: '1 minute',
  retry: blijvend,
})
/** A heartbeat tells within seconds that a worker died, however many lines it was writing. */
const { bevriesKwartaal } = proxyActivities<Periodeactiviteiten>({
  startToCloseTimeout: '20 minutes',
  heartbeatTimeout: '10 seconds',
  retry: { ...blijvend, maximumAttempts: 8 },
})

/**
 * The run of one quarter over all gemeenten (bbz.md §3.9): freeze each, then publish the means of the region and close.
 * Every step is done once by its key in the record, so it may be repeated, and the process of each opgave starts by itself.
 */
export async function kwartaalfacturatie(): Promise<void> {
  const { workflowId } = workflowInfo()
  const gemeenten = await beginKwartaal(workflowId)

  // One after the other: the record has one order, and what cannot be frozen is parked and keeps nobody else waiting.
  for (const gemeenteId of gemeenten) {
    try {
      await bevriesKwartaal(workflowId, gemeenteId)
    } catch (fout) {
      if (!(fout instanceof ActivityFailure)) throw fout
      await parkeerOpgave(workflowId, gemeenteId)
    }
  }

  await sluitKwartaal(workflowId)
}
