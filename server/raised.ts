import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Raised } from '../domain/witnesses/index.ts'
import { toBase64 } from '../ground/bytes.ts'
import { readCheckpoint } from '../ground/checkpoint.ts'
import { writeDurably } from '../ground/kms.ts'

const MOST = 100
const folderOf = (home: string) => join(home, 'raised')
const isWhole = (name: string) => /^[0-9a-f]{32}$/.test(name)

/** A state of the ledger that a witness saw signed by this node and that it does not have, as a file: a database that was put back does not hold it. */
export type RaisedNote = { note: string; by: string[]; at: string }

/** Keeps what a witness raised, once. Both signatures under it prove that this node showed another past. */
export function keepRaised(home: string, raised: RaisedNote): void {
  mkdirSync(folderOf(home), { recursive: true, mode: 0o700 })
  const name = createHash('sha256').update(raised.note.split('\n\n')[0]!).digest('hex').slice(0, 32)
  const there = readdirSync(folderOf(home)).filter(isWhole)
  if (there.includes(name) || there.length >= MOST) return
  const half = join(folderOf(home), `${name}.${process.pid}`)
  rmSync(half, { force: true })
  writeDurably(half, JSON.stringify(raised))
  renameSync(half, join(folderOf(home), name))
}

/** What was raised, newest first. */
export function readRaised(home: string, key: string): Raised[] {
  mkdirSync(folderOf(home), { recursive: true, mode: 0o700 })
  return readdirSync(folderOf(home))
    .filter(isWhole)
    .map((name): Raised => {
      const { note, by, at }: RaisedNote = JSON.parse(readFileSync(join(folderOf(home), name), 'utf8'))
      const { size, root } = readCheckpoint(note, key)
      return { size, root: toBase64(root), by, at }
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1))
}
