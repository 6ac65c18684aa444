import { zoekTestServer } from '@loket/stack'
import type { TestProject } from 'vitest/node'
import { startTestPostgres, zorgVoorSjabloon } from './postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { superUrl: string; sjabloon: string }
    testServerPad: string
  }
}

/** Before the first file of a group: a Postgres with the template, and the path of the time-skipping Temporal server. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // A stop from outside must pass through `exit`, where the server of this run is ended.
  for (const signaal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signaal, () => process.exit(130))
  const postgres = await startTestPostgres()
  try {
    project.provide('postgres', { superUrl: postgres.superUrl, sjabloon: await zorgVoorSjabloon(postgres.superUrl) })
    project.provide('testServerPad', await zoekTestServer())
  } catch (fout) {
    await postgres[Symbol.asyncDispose]()
    throw fout
  }
  return () => postgres[Symbol.asyncDispose]()
}
