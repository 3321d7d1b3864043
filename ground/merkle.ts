import { createHash } from 'node:crypto'

/** RFC 6962 hashing, kept in tiles of 256 hashes as C2SP tlog-tiles has them: a full tile never changes again. */
export type Tile = { level: number; index: number; root: Buffer; hashes: Buffer }
export const TILE = 256

export const hashLeaf = (line: string | Buffer): Buffer => createHash('sha256').update('\0').update(line).digest()
export const hashNode = (left: Buffer, right: Buffer): Buffer =>
  createHash('sha256').update('\x01').update(left).update(right).digest()

export class Tree {
  size: number
  /** Per level, the hashes to the right of the last full tile. */
  readonly open: Buffer[][]

  constructor(size = 0, open: Buffer[][] = []) {
    this.size = size
    this.open = open
  }

  /** Adds a leaf, and returns the tiles that it filled. */
  append(leaf: Buffer): Tile[] {
    const filled: Tile[] = []
    this.size++
    for (let level = 0, hash = leaf; ; level++) {
      this.open[level] ??= []
      const open = this.open[level]!
      open.push(hash)
      if (open.length < TILE) return filled
      hash = perfectRoot(open)
      filled.push({ level, index: this.size / TILE ** (level + 1) - 1, root: hash, hashes: Buffer.concat(open) })
      this.open[level] = []
    }
  }

  root(): Buffer {
    const peaks = this.open.toReversed().flatMap(peaksOf)
    if (peaks.length === 0) return createHash('sha256').digest()
    return peaks.reduceRight((right, left) => hashNode(left, right))
  }
}

/** The largest complete subtrees that cover these hashes, left to right. */
function peaksOf(hashes: Buffer[]): Buffer[] {
  const peaks: Buffer[] = []
  let at = 0
  for (let width = TILE / 2; width >= 1; width /= 2)
    if (hashes.length & width) {
      peaks.push(perfectRoot(hashes.slice(at, at + width)))
      at += width
    }
  return peaks
}

export function perfectRoot(hashes: Buffer[]): Buffer {
  let row = hashes
  while (row.length > 1) row = Array.from({ length: row.length / 2 }, (_, i) => hashNode(row[2 * i]!, row[2 * i + 1]!))
  return row[0]!
}
