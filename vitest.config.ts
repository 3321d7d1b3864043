import { defineConfig } from 'vitest/config'
import { SlowestFirst } from './test/house/slowest-first.ts'

const patience = { testTimeout: 60_000, hookTimeout: 120_000 }

export default defineConfig({
  test: {
    globalSetup: ['test/world/cluster.ts'],
    maxWorkers: 3,
    sequence: { sequencer: SlowestFirst },
    projects: [
      {
        // The rooms keep nothing from one house to the next, so that one process tries many of their files and reads the code once.
        test: {
          ...patience,
          name: 'rooms',
          include: ['{ground,domain,bridges,server,db,bench,docs}/**/*.test.ts', 'web/**/*.test.{ts,tsx}'],
          isolate: false,
        },
      },
      { test: { ...patience, name: 'house', include: ['test/**/*.test.ts'], isolate: false } },
    ],
  },
})
