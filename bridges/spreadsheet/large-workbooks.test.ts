import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Large, writeLargeWorkbook } from './testing/write-large-workbook.ts'
import type { Summary } from './words.ts'

const node = new URL('../../node_modules/.bin/node', import.meta.url).pathname
const measure = new URL('testing/measure-reading.ts', import.meta.url).pathname

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kindred-large-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function read(large: Large): Promise<Summary & { seconds: number; peakMegabytes: number }> {
  const path = join(folder, 'large.xlsx')
  await writeLargeWorkbook(path, large)
  const { stdout } = await promisify(execFile)(node, [measure, path])
  return JSON.parse(stdout)
}

test.each<[string, Large]>([
  ['200,000 people, household by household', { people: 200_000 }],
  ['100,000 people in no order, every text shared', { people: 100_000, scattered: true, shared: true }],
])('%s are read within 512 MB', { timeout: 180_000 }, async (_, large) => {
  const { rows, drafts, people, refusedRows, problems, peakMegabytes } = await read(large)
  expect({ rows, drafts, people, refusedRows, problems }).toEqual({
    rows: large.people * 1.2,
    drafts: large.people / 5,
    people: large.people,
    refusedRows: 0,
    problems: 0,
  })
  expect(peakMegabytes).toBeLessThan(512)
})
