import { TestWorkflowEnvironment } from '@temporalio/testing'
import { inject } from 'vitest'

/**
 * Starts a time-skipping Temporal server for one test file (0.3 s); the caller tears it down. Legal time in such a test
 * is `env.currentTimeMs()`.
 */
export function maakTijdomgeving(): Promise<TestWorkflowEnvironment> {
  return TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: inject('testServerPad') } },
  })
}
