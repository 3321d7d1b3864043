import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { seedDemo } from '../../db/seeds/demo.ts'
import { Database } from '../../ground/database.ts'
import { folderFiles } from '../../ground/files.ts'
import { Keys } from '../../ground/keys.ts'
import { openKeyFolder } from '../../ground/kms.ts'
import { migrate } from '../../server/migrate.ts'
import { type Postgres, startPostgres } from '../../server/postgres.ts'

/** Where the databases lie from which every test file gets one of its own, and the key folder of the filled one. */
export type Cluster = { sockets: string; empty: string; filled: { database: string; keys: string } }
declare module 'vitest' {
  interface ProvidedContext {
    cluster: Cluster
  }
}

/** One PostgreSQL for a whole run of tests, quick and forgetful. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = mkdtempSync(join(tmpdir(), 'kindred-test-'))
  const postgres = await startPostgres(home, {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_wal_size: '512MB',
    max_connections: '200',
  })
  const empty = 'kindred_template'
  await migrate(postgres.url, empty)
  const filled = { database: 'kindred_filled', keys: join(home, 'keys') }
  await fill(postgres, empty, filled)
  project.provide('cluster', { sockets: join(home, 'run'), empty, filled })
  return async () => {
    await postgres.stop()
    rmSync(home, { recursive: true, force: true })
  }
}

/** Fills a copy with the demonstration world as of now, once for every house that lives by the clock of the machine. */
async function fill(postgres: Postgres, empty: string, { database: name, keys: folder }: Cluster['filled']) {
  const maker = new pg.Client({ connectionString: postgres.url('postgres', 'postgres') })
  await maker.connect()
  await maker.query(`create database ${name} template ${empty}`)
  await maker.end()
  const database = await Database.open(postgres.url('kindred_app', name))
  const keys = await Keys.open(openKeyFolder(folder), database.sql)
  await seedDemo({ database, keys, profile: 'demo', files: folderFiles(`${folder}-files`) }, 1, new Date())
  await database.close()
}
