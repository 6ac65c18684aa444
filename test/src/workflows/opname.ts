import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js'
import { neemHistorieOp, WORTEL } from '../opzet/env.ts'
import type { Speelveld } from './speelveld.ts'

/** Where the recorded histories stand. */
export const HISTORIES = join(WORTEL, 'workflows/histories')

/**
 * Keeps the history of a process as a fixture that every later version must replay. Only when it is asked for
 * (LOKET_NEEM_OP=1); the names of machine and worker, and where in our code a step failed, are taken out.
 */
export async function neemOp(veld: Speelveld, workflowId: string, naam: string): Promise<void> {
  if (!neemHistorieOp) return
  const historie = await veld.env.client.workflow.getHandle(workflowId).fetchHistory()
  const tekst = JSON.stringify(
    JSON.parse(historyToJSON(historie)) as unknown,
    (sleutel, waarde: unknown) => (sleutel === 'identity' ? 'loket' : sleutel === 'stackTrace' ? '' : waarde),
    1,
  )
  writeFileSync(join(HISTORIES, `${naam}.json`), `${tekst}\n`)
}
