import { TAAKRIJ } from '@loket/workflows/berichten'
import { type Client, ScheduleAlreadyRunning, ScheduleOverlapPolicy } from '@temporalio/client'
import { slaap } from '../klok/slaap.ts'
import { toNaam } from '../relay/deps.ts'

/** The one schedule of the platform (architecture, One clock). */
const SCHEMA = 'dagelijks'
const UUR = 6
/** A server that was away longer than this has missed nothing either: the record says what is due. */
const INHALEN = '7 days'

const WACHT_NA_FOUT_MS = 5_000

/**
 * Lets Temporal start the daily run every morning, and starts it once now, since the morning may have passed while no
 * server ran. The schedule is made once; a second worker finds it there. Tries until it stands or `signaal` aborts. In:
 * Temporal, which must know schedules (the test server that skips time does not).
 */
export async function zorgVoorDagloop(
  { client, log }: { readonly client: Client; readonly log: { warn(gegevens: object, tekst: string): void } },
  signaal: AbortSignal,
): Promise<void> {
  while (!signaal.aborted) {
    try {
      return await makeSchema(client)
    } catch (fout) {
      log.warn({ fout: toNaam(fout) }, 'De dagelijkse loop staat nog niet klaar in Temporal')
      await slaap(WACHT_NA_FOUT_MS, signaal)
    }
  }
}

async function makeSchema(client: Client): Promise<void> {
  try {
    await client.schedule.create({
      scheduleId: SCHEMA,
      spec: { calendars: [{ hour: UUR }], timezone: 'Europe/Amsterdam' },
      action: { type: 'startWorkflow', workflowType: 'dagloop', workflowId: 'dagloop', taskQueue: TAAKRIJ, args: [] },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: INHALEN },
    })
  } catch (fout) {
    if (!(fout instanceof ScheduleAlreadyRunning)) throw fout
  }
  await client.schedule.getHandle(SCHEMA).trigger(ScheduleOverlapPolicy.SKIP)
}
