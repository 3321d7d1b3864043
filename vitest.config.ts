import { defineConfig } from 'vitest/config'
import { SlowestFirst } from './test/house/slowest-first.ts'

export default defineConfig({
  test: {
    include: ['{ground,domain,bridges,server,db,bench,docs,test}/**/*.test.ts', 'web/**/*.test.{ts,tsx}'],
    globalSetup: ['test/world/cluster.ts'],
    // Much of a story is waiting for the browser, so that four keep two cores busy.
    maxWorkers: 4,
    // A room keeps nothing from one house to the next, so that one process tries many files and reads the code once.
    isolate: false,
    sequence: { sequencer: SlowestFirst },
    // What takes so long hangs; beside others a story takes three times as long as alone.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
