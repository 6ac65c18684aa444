import type { Database } from '@loket/db'
import { TAAKRIJ } from '@loket/workflows/berichten'
import { type NativeConnection, Worker, type WorkflowBundleOption } from '@temporalio/worker'
import type { Kysely } from 'kysely'
import { createActivities } from './activities.ts'
import type { Logboek } from './proces/weigering.ts'

/** A worker for our task queue over one connection, one bundle, one database of loket_systeem and one log. */
export function createWorker(deps: {
  readonly connection: NativeConnection
  readonly namespace: string
  readonly bundel: WorkflowBundleOption
  readonly db: Kysely<Database>
  readonly log: Logboek
}): Promise<Worker> {
  return Worker.create({
    connection: deps.connection,
    namespace: deps.namespace,
    taskQueue: TAAKRIJ,
    workflowBundle: deps.bundel,
    activities: createActivities({ db: deps.db, log: deps.log }),
    maxConcurrentActivityTaskExecutions: 10,
    maxCachedWorkflows: 500,
    shutdownGraceTime: '8 seconds',
  })
}
