import { type Database, findDagloopuur } from '@loket/db'
import { TAAKRIJ } from '@loket/workflows/berichten'
import { type Client, ScheduleAlreadyRunning, ScheduleOverlapPolicy } from '@temporalio/client'
import type { Kysely } from 'kysely'
import { slaap } from '../klok/slaap.ts'
import { toNaam } from '../relay/deps.ts'

/** The one schedule of the platform (architecture, One clock). */
const SCHEMA = 'dagelijks'
/** So long after what a morning asks is due: the clock of Temporal may run ahead of that of Postgres. */
const MINUTEN_LATER = 5
/** A server that was away longer than this has missed nothing either: the record says what is due. */
const INHALEN = '7 days'

const WACHT_NA_FOUT_MS = 5_000

/**
 * Lets Temporal start the daily run every morning, and starts it once now, since the morning may have passed while no
 * server ran. The schedule is made once; a second worker finds it there and sees that it stands at the hour of the record.
 * Tries until it stands or `signaal` aborts. In: a database of loket_systeem, and Temporal, which must know schedules (the
 * test server that skips time does not).
 */
export async function zorgVoorDagloop(
  deps: {
    readonly client: Client
    readonly db: Kysely<Database>
    readonly log: { warn(gegevens: object, tekst: string): void }
  },
  signaal: AbortSignal,
): Promise<void> {
  while (!signaal.aborted) {
    try {
      return await makeSchema(deps.client, await findDagloopuur(deps.db))
    } catch (fout) {
      deps.log.warn({ fout: toNaam(fout) }, 'De dagelijkse loop staat nog niet klaar in Temporal')
      await slaap(WACHT_NA_FOUT_MS, signaal)
    }
  }
}

async function makeSchema(client: Client, uur: number): Promise<void> {
  const spec = { calendars: [{ hour: uur, minute: MINUTEN_LATER }], timezone: 'Europe/Amsterdam' }
  const schema = client.schedule.getHandle(SCHEMA)
  try {
    await client.schedule.create({
      scheduleId: SCHEMA,
      spec,
      action: { type: 'startWorkflow', workflowType: 'dagloop', workflowId: 'dagloop', taskQueue: TAAKRIJ, args: [] },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: INHALEN },
    })
  } catch (fout) {
    if (!(fout instanceof ScheduleAlreadyRunning)) throw fout
    await schema.update((staat) => ({ ...staat, spec }))
  }
  await schema.trigger(ScheduleOverlapPolicy.SKIP)
}
