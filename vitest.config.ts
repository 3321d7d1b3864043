import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{ground,domain,bridges,server,db,bench}/**/*.test.ts', 'web/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    globalSetup: ['test/world/cluster.ts'],
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
