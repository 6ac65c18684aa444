import type { Database } from '@loket/db'
import type { Activities } from '@loket/workflows/activities'
import type { Kysely } from 'kysely'
import {
  beginKwartaal,
  bevriesKwartaal,
  doeDagloop,
  parkeerOpgave,
  probeerGeparkeerd,
  sluitKwartaal,
} from './facturatie/kwartaal.ts'
import { metHartslag } from './hartslag.ts'
import { leesStand, sluitProces, verwerkCommando, verwerkTermijnen } from './proces/verwerk.ts'
import type { Logboek } from './proces/weigering.ts'

/** The activities over a database of the role loket_systeem; what nobody foresaw is written to the log. */
export function createActivities(deps: { readonly db: Kysely<Database>; readonly log: Logboek }): Activities {
  return {
    async leesStand(workflowId) {
      const stand = await leesStand(deps.db, workflowId)
      // What is due at the moment of reading needs no timer first: the server takes a second for the shortest.
      return stand.resterendMs === 0 ? await verwerkTermijnen(deps.db, workflowId, deps.log) : stand
    },
    verwerkCommando: (commandoId) => verwerkCommando(deps.db, commandoId, deps.log),
    verwerkTermijnen: (workflowId) => verwerkTermijnen(deps.db, workflowId, deps.log),
    sluitProces: (workflowId) => sluitProces(deps.db, workflowId),
    beginKwartaal: (workflowId) => beginKwartaal(deps.db, workflowId),
    bevriesKwartaal: (workflowId, gemeenteId) =>
      metHartslag(() => bevriesKwartaal(deps.db, deps.log, workflowId, gemeenteId)),
    parkeerOpgave: (workflowId, gemeenteId) => parkeerOpgave(deps.db, workflowId, gemeenteId),
    sluitKwartaal: (workflowId) => sluitKwartaal(deps.db, deps.log, workflowId),
    doeDagloop: () => doeDagloop(deps.db),
    probeerGeparkeerd: (kwartaal, gemeenteId) =>
      metHartslag(() => probeerGeparkeerd(deps.db, deps.log, kwartaal, gemeenteId)),
  }
}
