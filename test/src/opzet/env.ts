/** The environment of the test runner; the only place in this workspace that reads `process.env`. */

import { delimiter, join } from 'node:path'

/** The root of the repository, whatever folder a test runs in. */
export const WORTEL = join(import.meta.dirname, '..', '..', '..')

/** A running Postgres to use instead of starting one: a connection string of a superuser. */
export const testPostgres = process.env['LOKET_TEST_PG'] || undefined

/** Where the person says that Chromium is. */
export const chromiumUitOmgeving = process.env['CHROMIUM_PAD'] || undefined

/** The search path for programs, in order. */
export const zoekpad = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)

/**
 * The environment for a program that the runner starts: Node 24 of this repository first on the path, and no tool that
 * reports home or asks a question.
 */
export function omgeving(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  return {
    ...process.env,
    PATH: [join(WORTEL, 'node_modules', '.bin'), ...zoekpad].join(delimiter),
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
    DO_NOT_TRACK: '1',
    NO_COLOR: '1',
    FORCE_COLOR: '0',
    ...extra,
  }
}

/** Set by who changes a workflow on purpose: the story tests then record their histories anew in workflows/histories. */
export const neemHistorieOp = process.env['LOKET_NEEM_OP'] === '1'
