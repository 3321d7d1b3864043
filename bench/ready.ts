import pg from 'pg'
import { showWorkers } from '../domain/agencies/index.ts'
import type { Ground } from '../ground/act.ts'
import type { Actor } from '../ground/asking.ts'

/** A worker of the demonstration as whoever acts, for a bench that fills a house without its door. */
export async function actorNamed({ database }: Ground, name: string): Promise<Actor> {
  const worker = (await showWorkers(database.sql, 1, new Date())).find((one) => one.name === name)!
  const { id, agency, site, roles } = worker
  const signIn = { strength: 'demonstration' as const, at: new Date(), confirmedAt: new Date() }
  return { id, agency: agency.id, site: site?.id ?? null, type: agency.type, roles, signIn }
}

/** Lets PostgreSQL know what was filled in, as it would after a while by itself. */
export async function analyze(url: string): Promise<void> {
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  await owner.query('vacuum (analyze)')
  await owner.end()
}
