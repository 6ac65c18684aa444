const MINUUT_MS = 60_000

/** What a group of tests needs before it can run, and the longest that it may take. */
export type Groep = {
  limietMs: number
  /** Test files of opzet that need what this group has. */
  ook?: string[]
  /** Longest time of one test, and of one hook. */
  testMs: number
  /** A Postgres with a migrated template database, and the path of the time-skipping Temporal server. */
  infrastructuur?: true
  /** The whole stack, started by the test itself from what `turbo run build` made; so one file at a time. */
  stack?: true
  chromium?: true
}

/** The groups of test/src, a folder each, in the order in which they run: quick ones first. */
export const GROEPEN: Record<string, Groep> = {
  boundaries: {
    limietMs: 3 * MINUUT_MS,
    testMs: MINUUT_MS,
    ook: ['src/opzet/{chromium,opdracht,plek,verslag}.test.ts'],
  },
  policies: {
    limietMs: 6 * MINUUT_MS,
    testMs: 20_000,
    infrastructuur: true,
    ook: ['src/opzet/infrastructuur.test.ts'],
  },
  workflows: { limietMs: 8 * MINUUT_MS, testMs: 30_000, infrastructuur: true },
  api: { limietMs: 8 * MINUUT_MS, testMs: 20_000, infrastructuur: true },
  faults: { limietMs: 10 * MINUUT_MS, testMs: 3 * MINUUT_MS, stack: true },
  journeys: { limietMs: 15 * MINUUT_MS, testMs: 3 * MINUUT_MS, stack: true, chromium: true },
}
