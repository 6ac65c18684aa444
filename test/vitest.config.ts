import { defineConfig } from 'vitest/config'
import { GROEPEN } from './src/opzet/groepen.ts'

// One project per group, so that a group runs alone: `vitest run --project policies`.
export default defineConfig({
  test: {
    projects: Object.entries(GROEPEN).map(([name, groep]) => ({
      test: {
        name,
        include: [`src/${name}/**/*.test.ts`, ...(groep.ook ?? [])],
        globalSetup: groep.infrastructuur ? ['src/opzet/infrastructuur.ts'] : [],
        testTimeout: groep.testMs,
        // A worker and a server answer in their own time; on a busy machine a second is not long.
        expect: { poll: { timeout: 15_000 } },
        hookTimeout: Math.max(groep.testMs, 60_000),
        // Each file of these starts a stack of its own; two at once would fight over two cores.
        fileParallelism: groep.stack !== true,
      },
    })),
  },
})
