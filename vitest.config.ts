import { defineConfig } from 'vitest/config'
import { SlowestFirst } from './test/house/slowest-first.ts'

export default defineConfig({
  test: {
    include: [
      '{ground,domain,bridges,server,db,bench,docs}/**/*.test.ts',
      'web/**/*.test.{ts,tsx}',
      'test/**/*.test.ts',
    ],
    globalSetup: ['test/world/cluster.ts'],
    maxWorkers: 2,
    sequence: { sequencer: SlowestFirst },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
