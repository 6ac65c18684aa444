import type { Database } from '@loket/db'
import type { Activities } from '@loket/workflows/activities'
import type { Kysely } from 'kysely'
import { leesStand, sluitProces, verwerkCommando, verwerkTermijnen } from './proces/verwerk.ts'

/** The activities over a database of the role loket_systeem. */
export function createActivities(deps: { readonly db: Kysely<Database> }): Activities {
  return {
    leesStand: (workflowId) => leesStand(deps.db, workflowId),
    verwerkCommando: (commandoId) => verwerkCommando(deps.db, commandoId),
    verwerkTermijnen: (workflowId) => verwerkTermijnen(deps.db, workflowId),
    sluitProces: (workflowId) => sluitProces(deps.db, workflowId),
  }
}
