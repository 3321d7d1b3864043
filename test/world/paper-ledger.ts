import type { KeyObject } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { signCheckpoint, verifierKey } from '../../ground/checkpoint.ts'
import { hashLeaf, TILE, Tree } from '../../ground/merkle.ts'
import { bundleOf, tilePath } from '../../ground/tiles.ts'

/** A line as a house writes it, of a deed that tells its words. */
export const paperLine = (words: string): string =>
  JSON.stringify({
    v: 2,
    node: 1,
    id: words,
    name: 'test',
    outcome: 'seen',
    actor: 'somebody',
    agency: 'some-agency',
    site: null,
    purpose: 'oversight',
    at: '2026-11-25T12:00:00.000Z',
    ground: 'test',
    digest: '',
    commitment: '',
    trail: [],
    seal: '',
  })

/** A ledger folder as a house publishes it, of any lines and signed by any key: what a log that shows two pasts can do. */
export function writeLedger(folder: string, lines: readonly string[], key: KeyObject, origin: string): string {
  rmSync(folder, { recursive: true, force: true })
  const put = (path: string, content: Uint8Array | string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  const tree = new Tree()
  const full = lines.flatMap((line) => tree.append(hashLeaf(line)))
  const partial = tree.open.flatMap((open, level) =>
    open.length > 0 ? [{ level, index: Math.floor(tree.size / TILE ** (level + 1)), hashes: Buffer.concat(open) }] : [],
  )
  for (const { level, index, hashes } of [...full, ...partial]) put(tilePath(level, index, hashes.length / 32), hashes)
  for (let first = 0; first < lines.length; first += TILE) {
    const some = lines.slice(first, first + TILE)
    put(tilePath('entries', first / TILE, some.length), bundleOf(some))
  }
  const note = signCheckpoint({ origin, size: tree.size, root: tree.root() }, key)
  put('verifier-key', `${verifierKey(origin, key)}\n`)
  put('checkpoint', note)
  put(`checkpoints/${tree.size}`, note)
  return note
}
