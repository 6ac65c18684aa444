import { type Database, echteTijd, listSlapers } from '@loket/db'
import type { Client } from '@temporalio/client'
import type { Kysely } from 'kysely'
import { vraagHerlezen } from '../relay/uitgaand.ts'

const TEGELIJK = 20
const EERSTE_PAUZE_MS = 2_000
const LANGSTE_PAUZE_MS = 300_000

/** Wakes processes that should have woken. */
export type Wekker = {
  /**
   * Asks every process of which a term has been due for at least `spelingMs` (legal time) to read the record again; one
   * that stays asleep is asked ever more seldom. Out: how many were asked.
   */
  wek(spelingMs: number): Promise<number>
}

type Beurt = { readonly op: string; readonly pauzeMs: number; readonly opnieuwMs: number }

/**
 * The instants of the record decide when a term is due; a timer in Temporal is how a process notices. A timer that was set
 * before the clock of the region moved counts too many hours, so its process is woken from here. Where the clock never
 * moves there is nobody to wake. In: a database of loket_systeem, and Temporal.
 */
export function createWekker(deps: { readonly db: Kysely<Database>; readonly client: Client }): Wekker {
  let beurten = new Map<string, Beurt>()
  return {
    async wek(spelingMs) {
      const slapers = await listSlapers(deps.db, spelingMs)
      const nu = echteTijd()
      const nieuw = new Map<string, Beurt>()
      const teWekken: string[] = []
      for (const { workflowId, op } of slapers) {
        const eerder = beurten.get(workflowId)
        const isZelfde = eerder?.op === op
        if (isZelfde && nu < eerder.opnieuwMs) {
          nieuw.set(workflowId, eerder)
          continue
        }
        const pauzeMs = isZelfde ? Math.min(eerder.pauzeMs * 2, LANGSTE_PAUZE_MS) : EERSTE_PAUZE_MS
        nieuw.set(workflowId, { op, pauzeMs, opnieuwMs: nu + pauzeMs })
        teWekken.push(workflowId)
      }
      for (let van = 0; van < teWekken.length; van += TEGELIJK) {
        await Promise.all(teWekken.slice(van, van + TEGELIJK).map((id) => vraagHerlezen(deps, id)))
      }
      // Only now: who could not be asked, because Temporal was away, is asked at the next call.
      beurten = nieuw
      return teWekken.length
    },
  }
}
