import { joined } from './bytes.ts'
import { sha256 } from './sha256.ts'

/** RFC 6962 hashing, kept in tiles of 256 hashes as C2SP tlog-tiles has them: a full tile never changes again. */
export type Tile = { level: number; index: number; root: Uint8Array; hashes: Uint8Array }
export const TILE = 256

export const hashLeaf = (line: string | Uint8Array): Uint8Array => sha256('\0', line)
export const hashNode = (left: Uint8Array, right: Uint8Array): Uint8Array => sha256('\x01', left, right)

export class Tree {
  size: number
  /** Per level, the hashes to the right of the last full tile. */
  readonly open: Uint8Array[][]

  constructor(size = 0, open: Uint8Array[][] = []) {
    this.size = size
    this.open = open
  }

  /** Adds a leaf, and returns the tiles that it filled. */
  append(leaf: Uint8Array): Tile[] {
    const filled: Tile[] = []
    this.size++
    for (let level = 0, hash = leaf; ; level++) {
      this.open[level] ??= []
      const open = this.open[level]!
      open.push(hash)
      if (open.length < TILE) return filled
      hash = perfectRoot(open)
      filled.push({ level, index: this.size / TILE ** (level + 1) - 1, root: hash, hashes: joined(open) })
      this.open[level] = []
    }
  }

  root(): Uint8Array {
    const peaks = this.open.toReversed().flatMap(peaksOf)
    if (peaks.length === 0) return sha256()
    return peaks.reduceRight((right, left) => hashNode(left, right))
  }
}

/** The largest complete subtrees that cover these hashes, left to right. */
function peaksOf(hashes: Uint8Array[]): Uint8Array[] {
  const peaks: Uint8Array[] = []
  let at = 0
  for (let width = TILE / 2; width >= 1; width /= 2)
    if (hashes.length & width) {
      peaks.push(perfectRoot(hashes.slice(at, at + width)))
      at += width
    }
  return peaks
}

export function perfectRoot(hashes: Uint8Array[]): Uint8Array {
  let row = hashes
  while (row.length > 1) row = Array.from({ length: row.length / 2 }, (_, i) => hashNode(row[2 * i]!, row[2 * i + 1]!))
  return row[0]!
}
