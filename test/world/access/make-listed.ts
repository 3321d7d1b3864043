import { readFileSync } from 'node:fs'
import type pg from 'pg'

const MIGRATION = new URL('../../../db/migrations/0056_listed.sql', import.meta.url)
/** Where lists begin, as a new house makes it from the standings and cases that it finds. */
const MADE = /insert into sharing\.listed[^;]*/.exec(readFileSync(MIGRATION, 'utf8'))![0]

/** Makes it anew, where standings and cases were put there behind the back of the house. */
export async function makeListed(owner: pg.Client): Promise<void> {
  await owner.query('delete from sharing.listed')
  await owner.query(MADE)
}

/** What differs between where lists begin and what would be made of the standings and cases: nothing, where all was told. */
export async function findMislisted(owner: pg.Client): Promise<object[]> {
  const made = MADE.replace(/^insert[^)]*\)/, '').replace(/order by.*$/, '')
  const listed = 'select node, agency, under, person, until from sharing.listed'
  const { rows } = await owner.query(`(${made} except ${listed}) union all (${listed} except ${made})`)
  return rows
}
