import { setTimeout as wacht } from 'node:timers/promises'

/** Waits so many real milliseconds, or until `signaal` aborts. Never throws. */
export async function slaap(ms: number, signaal: AbortSignal): Promise<void> {
  await wacht(ms, undefined, { signal: signaal }).catch(() => undefined)
}
