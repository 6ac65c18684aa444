import { listPeriodenAanDeBeurt } from '@loket/db'
import type { Klokdeps } from './deps.ts'

/** Starts every period run that is due by legal time and was not done. Again changes nothing. */
export async function startPerioden(deps: Pick<Klokdeps, 'db' | 'client' | 'perioden'>): Promise<void> {
  if (deps.perioden === undefined) return
  for (const moment of await listPeriodenAanDeBeurt(deps.db)) await deps.perioden.get(moment.soort)?.(moment, deps)
}
