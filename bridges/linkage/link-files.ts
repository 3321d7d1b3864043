import { existsSync } from 'node:fs'
import { stat, writeFile } from 'node:fs/promises'
import {
  type LinkModel,
  link,
  modelOf,
  sharesFrom,
  type Table,
  tableOf,
  Unlike,
} from '../../domain/matching/linking/index.ts'
import { findTwice } from './find-twice.ts'
import { readFile } from './read-file.ts'
import { readMap, readModel } from './read-map.ts'
import { type Thread, threadsAtHand } from './thread.ts'
import { helpedBy, withThreads } from './threads.ts'
import { Unfit } from './unfit.ts'
import type { LinkMap } from './words.ts'
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

/** So short files take less time than another thread needs to begin. */
const SHORT = 2_000_000

/** Finds the rows of one file, or of two, that may be one person, and writes them. Throws `Unfit` for files that cannot be right. */
export async function linkFiles(files: Files, how: How): Promise<Account> {
  const map = await readMap(files.map)
  const kept = files.model && existsSync(files.model) ? await readModel(files.model) : undefined
  const count = how.threads ?? ((await sizeOf(files)) > SHORT ? threadsAtHand() : 1)
  return withThreads(count, (others) => linkWith(others, { files, map, kept }, how))
}

async function sizeOf({ left, right }: Files): Promise<number> {
  const sizes = await Promise.all([left, right].flatMap((path) => (path === undefined ? [] : stat(path))))
  return sizes.reduce((sum, { size }) => sum + size, 0)
}

type Given = { files: Files; map: LinkMap; kept: LinkModel | undefined }

async function linkWith(
  others: readonly Thread[],
  { files, map, kept }: Given,
  { threshold, now, tell }: How,
): Promise<Account> {
  for (const thread of others) thread.wake()
  const { table, noticed } = await readTables(files, map, { others, tell })
  const linked = await link(table, {
    say: tell,
    ...(kept && { known: (fields) => fitting(kept, files.model!, () => sharesFrom(kept, fields)) }),
    ...(others.length > 0 && { helpers: (distinct: Table) => helpedBy(others, distinct) }),
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

type Reading = { others: readonly Thread[]; tell: How['tell'] }

async function readTables(
  { left, right }: Files,
  map: LinkMap,
  { others, tell }: Reading,
): Promise<{ table: Table; noticed: string[] }> {
  const columns = Object.entries(map.columns)
    .map(([name, kind]) => ({ name, kind }))
    .filter(({ kind }) => kind !== 'ignore')
  const reading = tableOf(columns)
  const read = (path: string) =>
    readFile(path, map, { columns, table: reading }, { others, tell: (rows) => tell(`${path}: ${rows} rows read`) })
  const first = await read(left)
  if (right !== undefined) reading.next()
  const second = right === undefined ? undefined : await read(right)
  for (const thread of others) thread.wake()
  const table = reading.end()
  findTwice(table.ids, { first: 0, rows: first.rows }, left, map.id)
  if (second) findTwice(table.ids, { first: first.rows, rows: second.rows }, right!, map.id)
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
