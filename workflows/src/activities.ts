import type { Antwoord } from './berichten.ts'

/**
 * What the record says of a process now. `stand` is coarse (a chapter of the story); `toegestaan` are the acts that it
 * allows; `resterendMs` is the time to the earliest wekker in milliseconds, null when nothing is awaited by time.
 */
export type Stand = {
  readonly stand: string
  readonly toegestaan: readonly string[]
  readonly resterendMs: number | null
}

/** What the worker does for a workflow: all side effects. Ids and instants go in and out, never a person's data. */
export type Activities = {
  /** The state of the process as the record has it. */
  readonly leesStand: (workflowId: string) => Promise<Stand>
  /** Carries out a command once: lock, rights, state, change, audit, in one transaction. The same id, the same answer. */
  readonly verwerkCommando: (commandoId: string) => Promise<{ readonly antwoord: Antwoord; readonly stand: Stand }>
  /** Handles what is due, after the commands that were entered before it was due. */
  readonly verwerkTermijnen: (workflowId: string) => Promise<Stand>
  /** Notes that the process has ended. */
  readonly sluitProces: (workflowId: string) => Promise<void>
}
