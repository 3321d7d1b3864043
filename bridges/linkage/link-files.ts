import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import {
  type LinkMap,
  type LinkModel,
  link,
  modelOf,
  sharesFrom,
  type Table,
  tableOf,
  Unlike,
} from '../../domain/matching/linking/index.ts'
import { findTwice } from './find-twice.ts'
import { readMap, readModel } from './read-map.ts'
import { readTable } from './read-table.ts'
import { threadsAtHand, withThreads } from './threads.ts'
import { Unfit } from './unfit.ts'
import { writePairs } from './write-pairs.ts'

export type Files = { left: string; right?: string; map: string; out: string; explanations?: string; model?: string }
export type How = { threshold: number; threads?: number; now: () => Date; tell: (says: string) => void }
/** What came of it, and what was noticed on the way. */
export type Account = {
  rows: number
  compared: number
  pairs: number
  model: 'learned' | 'learned and kept' | 'used'
  noticed: string[]
}

/** So few rows take less time than another thread needs to begin. */
export const FEW = 30_000

/** Finds the rows of one file, or of two, that may be one person, and writes them. Throws `Unfit` for files that cannot be right. */
export async function linkFiles(files: Files, { threshold, threads, now, tell }: How): Promise<Account> {
  const map = await readMap(files.map)
  const kept = files.model && existsSync(files.model) ? await readModel(files.model) : undefined
  const { table, noticed } = await readTables(files, map, tell)
  const many = threads ?? (table.rows > FEW ? threadsAtHand() : 1)
  const linked = await link(table, {
    say: tell,
    ...(kept && { known: (fields) => fitting(kept, files.model!, () => sharesFrom(kept, fields)) }),
    ...(many > 1 && { weighs: (distinct: Table) => withThreads(distinct, many) }),
  })
  if (linked.starred > 0)
    noticed.push(
      `${linked.starred} rows are the same as so many others in every column that each was paired with the first of them only.`,
    )
  const pairs = await writePairs(files, table, linked, threshold)
  if (files.model && !kept) await writeFile(files.model, `${JSON.stringify(modelOf(linked, table.rows, now()))}\n`)
  const model = kept ? 'used' : files.model ? 'learned and kept' : 'learned'
  return { rows: table.rows, compared: linked.candidates, pairs, model, noticed }
}

async function readTables(
  { left, right }: Files,
  map: LinkMap,
  tell: How['tell'],
): Promise<{ table: Table; noticed: string[] }> {
  const columns = Object.entries(map.columns)
    .map(([name, kind]) => ({ name, kind }))
    .filter(({ kind }) => kind !== 'ignore')
  const reading = tableOf(columns)
  const progress = (path: string) => (rows: number) => tell(`${path}: ${rows} rows read`)
  const first = await readTable(left, map, { columns, add: reading.add }, progress(left))
  if (right !== undefined) reading.next()
  const second =
    right === undefined ? undefined : await readTable(right, map, { columns, add: reading.add }, progress(right))
  const table = reading.end()
  findTwice(table.ids.slice(0, first.rows), left, map.id)
  if (right !== undefined) findTwice(table.ids.slice(first.rows), right, map.id)
  return { table, noticed: [...first.noticed, ...(second?.noticed ?? [])] }
}

function fitting<T>(model: LinkModel, path: string, use: () => T): T {
  try {
    return use()
  } catch (error) {
    if (error instanceof Unlike)
      throw new Unfit(`${path} (of ${model.learnedAt}) does not fit these files: ${error.message}.`)
    throw error
  }
}
