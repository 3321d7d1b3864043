import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../server/migrate.ts'
import { startPostgres } from '../../server/postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    cluster: { sockets: string; template: string }
  }
}

/** One PostgreSQL for a whole run of tests, quick and forgetful; each test file gets a database of its own from a template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = mkdtempSync(join(tmpdir(), 'kindred-test-'))
  const postgres = await startPostgres(home, {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_wal_size: '512MB',
    max_connections: '200',
  })
  await migrate(postgres.url, 'kindred_template')
  project.provide('cluster', { sockets: join(home, 'run'), template: 'kindred_template' })
  return async () => {
    await postgres.stop()
    rmSync(home, { recursive: true, force: true })
  }
}
