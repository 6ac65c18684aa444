import { fileURLToPath } from 'node:url'
import { bundleWorkflowCode, type WorkflowBundleWithSourceMap } from '@temporalio/worker'

/** Bundles the workflows as the worker runs them. The tests measure it and replay recorded histories against it. */
export function bundleWorkflows(): Promise<WorkflowBundleWithSourceMap> {
  return bundleWorkflowCode({ workflowsPath: fileURLToPath(import.meta.resolve('@loket/workflows')), logger: STIL })
}

const niets = (): void => undefined
/** webpack's own lines say nothing to whoever runs the worker; a failure is thrown. */
const STIL = { log: niets, trace: niets, debug: niets, info: niets, warn: niets, error: niets }
