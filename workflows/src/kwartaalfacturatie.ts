import { ActivityFailure, ApplicationFailure, proxyActivities, sleep, workflowInfo } from '@temporalio/workflow'
import { ONVOORZIEN, type Periodeactiviteiten } from './activities.ts'

const blijvend = { initialInterval: '200 milliseconds', maximumInterval: '30 seconds', backoffCoefficient: 2 } as const
const { beginKwartaal, sluitKwartaal, parkeerOpgave } = proxyActivities<Periodeactiviteiten>({
  startToCloseTimeout: '1 minute',
  retry: blijvend,
})
/** A heartbeat tells within seconds that a worker died, however many lines it was writing. */
const { bevriesKwartaal } = proxyActivities<Periodeactiviteiten>({
  startToCloseTimeout: '20 minutes',
  heartbeatTimeout: '10 seconds',
  retry: blijvend,
})

/** So often is tried what nobody foresaw; what goes over by itself is tried until it does and never counts. */
const MAX_POGINGEN = 5
const EERSTE_WACHT_MS = 200

/**
 * The run of one quarter over all gemeenten (bbz.md §3.9): freeze each, then publish the means of the region and close.
 * Every step is done once by its key in the record, so it may be repeated, and the process of each opgave starts by itself.
 */
export async function kwartaalfacturatie(): Promise<void> {
  const { workflowId } = workflowInfo()
  const gemeenten = await beginKwartaal(workflowId)

  // One after the other: the record has one order, and what cannot be frozen is parked and keeps nobody else waiting.
  for (const gemeenteId of gemeenten) {
    if ((await bevriesOfGeefOp(workflowId, gemeenteId)) === 'opgegeven') await parkeerOpgave(workflowId, gemeenteId)
  }

  await sluitKwartaal(workflowId)
}

/** Freezes the quarter of a gemeente, or gives up after some tries of what nobody foresaw. A cancelled run ends here. */
async function bevriesOfGeefOp(workflowId: string, gemeenteId: string): Promise<'bevroren' | 'opgegeven'> {
  for (let poging = 1; ; poging += 1) {
    try {
      await bevriesKwartaal(workflowId, gemeenteId)
      return 'bevroren'
    } catch (fout) {
      if (!isOnvoorzien(fout)) throw fout
      if (poging === MAX_POGINGEN) return 'opgegeven'
      await sleep(EERSTE_WACHT_MS * 2 ** (poging - 1))
    }
  }
}

function isOnvoorzien(fout: unknown): boolean {
  return fout instanceof ActivityFailure && fout.cause instanceof ApplicationFailure && fout.cause.type === ONVOORZIEN
}
