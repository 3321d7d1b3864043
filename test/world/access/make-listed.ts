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
  const misplaced = await owner.query(`select under, place from (${PLACED}) as known where place <> should`)
  return [...rows, ...misplaced.rows]
}

/** In which place each stands, and in which they should, by what was written down of the case. */
const PLACED = `
  select listed.under, listed.place, file.kind || coalesce(' ' || (
           select stage from cases.stage where stage.file = file.id and stage.node = file.node order by nth desc limit 1), '') as should
    from sharing.listed join cases.file on file.id = listed.under and file.node = listed.node`
