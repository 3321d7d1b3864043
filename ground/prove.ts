import { isSame } from './bytes.ts'
import { hashNode, perfectRoot, TILE } from './merkle.ts'

/** Reads the first `width` hashes of one tile: from the database, from files, from another node. */
export type ReadHashes = (level: number, index: number, width: number) => Promise<Uint8Array>
/** The leaves from `start` up to but without `end`, as a tree of their own. The whole ledger is `{ start: 0, end: size }`. */
export type Span = { start: number; end: number }

const HASH = 32

/** Proves that a line stands at this position of a ledger of this size: the hashes that lead from it to the root. */
export function proveInclusion(read: ReadHashes, position: number, size: number): Promise<Uint8Array[]> {
  const hashOf = hashesOf(read, size)
  const climb = async (start: number, end: number): Promise<Uint8Array[]> => {
    if (end - start === 1) return []
    const middle = start + splitOf(end - start)
    return position < middle
      ? [...(await climb(start, middle)), await hashOf({ start: middle, end })]
      : [...(await climb(middle, end)), await hashOf({ start, end: middle })]
  }
  return climb(0, size)
}

/** Proves that a ledger of this size begins with what a span of it was: for a span from 0, that nothing was changed since. */
export function proveConsistency(read: ReadHashes, span: Span, size: number): Promise<Uint8Array[]> {
  const hashOf = hashesOf(read, size)
  const climb = async (start: number, end: number, known: boolean): Promise<Uint8Array[]> => {
    if (span.start <= start && span.end === end) return known ? [] : [await hashOf({ start, end })]
    const middle = start + splitOf(end - start)
    if (span.end <= middle) return [...(await climb(start, middle, known)), await hashOf({ start: middle, end })]
    // Where the span begins left of the middle and ends right of it, it begins with the tree itself.
    const stillKnown = known && span.start >= middle
    return [...(await climb(middle, end, stillKnown)), await hashOf({ start, end: middle })]
  }
  return climb(0, size, true)
}

/** The root of a ledger of this size, from its tiles. */
export const rootOf = (read: ReadHashes, size: number): Promise<Uint8Array> =>
  hashesOf(read, size)({ start: 0, end: size })

/** Whether a proof leads from this leaf, at this position, to the root of the span (RFC 9162 §2.1.3.2). */
export function isIncluded(position: number, span: Span, { leaf, proof, root }: Inclusion): boolean {
  if (!isSpan(span) || !areHashes([leaf, root, ...proof])) return false
  if (!Number.isSafeInteger(position) || position < span.start || position >= span.end) return false
  let [at, last, hash] = [position - span.start, span.end - span.start - 1, leaf]
  for (const beside of proof) {
    if (last === 0) return false
    if (isOdd(at) || at === last) {
      hash = hashNode(beside, hash)
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)]
    } else hash = hashNode(hash, beside)
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && isSame(hash, root)
}
type Inclusion = { leaf: Uint8Array; proof: readonly Uint8Array[]; root: Uint8Array }

/**
 * Whether a ledger of this size and root holds the span with this root, unchanged: RFC 9162 §2.1.4.2, and for a span
 * that does not begin at 0 its extension for subtrees in draft-ietf-plants-merkle-tree-certs.
 */
export function isConsistent(span: Span, size: number, { spanRoot, root, proof }: Consistency): boolean {
  if (!isSpan(span) || !Number.isSafeInteger(size) || span.end > size) return false
  if (!areHashes(proof)) return false
  let [first, last, end] = [span.start, span.end - 1, size - 1]
  while (first !== last && (last === end || isOdd(last))) [first, last, end] = [half(first), half(last), half(end)]
  const known = first === last
  const seed = known ? spanRoot : proof[0]
  if (!seed) return false
  let [before, after] = [seed, seed]
  for (const beside of known ? proof : proof.slice(1)) {
    if (end === 0) return false
    if (isOdd(last) || last === end) {
      if (first < last) before = hashNode(beside, before)
      after = hashNode(beside, after)
      while (!isOdd(last)) [first, last, end] = [half(first), half(last), half(end)]
    } else after = hashNode(after, beside)
    ;[first, last, end] = [half(first), half(last), half(end)]
  }
  return end === 0 && isSame(before, spanRoot) && isSame(after, root)
}
type Consistency = { spanRoot: Uint8Array; root: Uint8Array; proof: readonly Uint8Array[] }

const isOdd = (n: number) => n % 2 === 1
const half = (n: number) => Math.floor(n / 2) // shifting would cut at 32 bits
const areHashes = (hashes: readonly Uint8Array[]) => hashes.every(({ length }) => length === HASH)

/** A span is a tree of its own only where a complete tree large enough for it could begin. */
export function isSpan({ start, end }: Span): boolean {
  if (![start, end].every(Number.isSafeInteger) || start < 0 || start >= end) return false
  let width = 1
  while (width < end - start) width *= 2
  return start % width === 0
}

/** The largest power of two below `count`: where RFC 6962 parts a tree. */
function splitOf(count: number): number {
  let width = 1
  while (width * 2 < count) width *= 2
  return width
}

/** The hash over any span, out of the tiles; each tile is read once for a proof. */
function hashesOf(read: ReadHashes, size: number): (span: Span) => Promise<Uint8Array> {
  const tiles = new Map<string, Promise<Uint8Array>>()
  const tile = (level: number, index: number) => {
    const width = Math.min(TILE, Math.floor(size / TILE ** level) - index * TILE)
    const name = `${level}/${index}`
    return tiles.get(name) ?? tiles.set(name, read(level, index, width)).get(name)!
  }
  const hashOf = async ({ start, end }: Span): Promise<Uint8Array> => {
    const count = end - start
    const middle = splitOf(count)
    if (count > 1 && middle * 2 !== count)
      return hashNode(await hashOf({ start, end: start + middle }), await hashOf({ start: start + middle, end }))
    let [level, at, width] = [0, start, count]
    for (; width >= TILE; width /= TILE) [level, at] = [level + 1, at / TILE]
    const hashes = await tile(level, Math.floor(at / TILE))
    const from = at % TILE
    return perfectRoot(
      Array.from({ length: width }, (_, nth) => hashes.subarray((from + nth) * HASH, (from + nth + 1) * HASH)),
    )
  }
  return hashOf
}
