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

/** What the worker does for a process that waits for persons. Ids and instants go in and out, never a person's data. */
export type Procesactiviteiten = {
  /** The state of the process as the record has it. */
  readonly leesStand: (workflowId: string) => Promise<Stand>
  /** Carries out a command once: lock, rights, state, change, audit, in one transaction. The same id, the same answer. */
  readonly verwerkCommando: (commandoId: string) => Promise<{ readonly antwoord: Antwoord; readonly stand: Stand }>
  /** Handles what is due, after the commands that were entered before it was due. */
  readonly verwerkTermijnen: (workflowId: string) => Promise<Stand>
  /** Notes that the process has ended. */
  readonly sluitProces: (workflowId: string) => Promise<void>
}

/** The type of a failure that nobody foresaw. Temporal does not repeat it: the workflow counts the tries. */
export const ONVOORZIEN = 'OnvoorzieneFout'

/** An opgave that could not be made yet: of whom, and of which quarter. */
export type Geparkeerd = { readonly kwartaal: string; readonly gemeenteId: string }

/** What the worker does for a run of a period, which waits for nobody. Ids go in and out. */
export type Periodeactiviteiten = {
  /** Notes that the run of a quarter runs. Out: the gemeenten to freeze, in a fixed order. */
  readonly beginKwartaal: (workflowId: string) => Promise<readonly string[]>
  /**
   * Freezes the quarter of one gemeente, once: its opgave with its lines and results, or a parked one; what was parked of
   * this gemeente before goes first. Fails with ONVOORZIEN after a fault that nobody foresaw.
   */
  readonly bevriesKwartaal: (workflowId: string, gemeenteId: string) => Promise<void>
  /** Parks the opgave of a gemeente that could not be made, so that it is tried again another day. */
  readonly parkeerOpgave: (workflowId: string, gemeenteId: string) => Promise<void>
  /** Publishes the means of the region, closes the quarter and its process, and begins the next that is due. */
  readonly sluitKwartaal: (workflowId: string) => Promise<void>
  /** Starts every period run that is due, and tells who could not be told before. Out: what is parked, oldest first. */
  readonly doeDagloop: () => Promise<readonly Geparkeerd[]>
  /** Tries once more to make an opgave that was parked; it stays parked when that does not work. */
  readonly probeerGeparkeerd: (kwartaal: string, gemeenteId: string) => Promise<void>
}

/** All side effects of all workflows. */
export type Activities = Procesactiviteiten & Periodeactiviteiten
