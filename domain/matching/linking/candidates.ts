import { type Atoms, type KeyKind, MANY } from './keys.ts'
import { mix } from './mix.ts'
import { Numbers } from './numbers.ts'
import { spanOf, type Table } from './table.ts'

/**
 * Pairs of rows that share a key, one number each (the earlier row times `span`, and the later), in order and none twice;
 * and of each kind of key that can teach some of its pairs.
 */
export type Candidates = { pairs: Float64Array; taught: { kind: KeyKind; pairs: Float64Array }[] }

const TAUGHT = 30_000
/** So few pairs are all compared. */
const ALL = 2_000_000

/** How many pairs are worth being compared: many of few rows, few for each of many. */
const roomFor = (rows: number): number => Math.max(4 * rows, Math.min(200 * rows, 1_500_000))

export function findCandidates(table: Table, atoms: Atoms, kinds: readonly KeyKind[]): Candidates {
  const { rows, left, two } = table
  const span = spanOf(table)
  const asked = kinds.filter(({ wide }) => !wide || rows <= MANY)
  const share = Math.ceil((1.5 * roomFor(rows)) / Math.max(asked.length, 1))
  const [all, found] = [new Numbers(), new Numbers()]
  const taught: Candidates['taught'] = []
  if ((rows * rows) / 2 <= ALL) everyPair(all, table, span)
  for (const kind of asked) {
    const some = new Numbers()
    const emit = (one: number, other: number) => {
      const [a, b] = one < other ? [one, other] : [other, one]
      if (two && a < left === b < left) return
      all.add(a * span + b)
      if (kind.teaches && some.length < TAUGHT && (mix(a, b) >>> 0) / 2 ** 32 < TAUGHT / share) some.add(a * span + b)
    }
    pairUp(entriesOf(kind, { rows, span, found }), { span, share, cuts: cutsOf(atoms) }, emit)
    if (some.length > 0) taught.push({ kind, pairs: some.taken() })
    if (all.length > 2 * roomFor(rows)) all.settle()
  }
  all.settle()
  return { pairs: all.taken(), taught }
}

function everyPair(all: Numbers, { rows, left, two }: Table, span: number): void {
  for (let one = 0; one < (two ? left : rows); one++)
    for (let other = two ? left : one + 1; other < rows; other++) all.add(one * span + other)
}

/** The keys of all rows in order, each with its row in one number. */
function entriesOf(kind: KeyKind, { rows, span, found }: { rows: number; span: number; found: Numbers }): Float64Array {
  found.empty()
  const shift = shiftFor(span)
  let row = 0
  const add = (key: number) => found.add(((mix(key, 3) >>> 0) >>> shift) * span + row)
  for (; row < rows; row++) kind.keys(row, add)
  return found.sorted()
}

/** By how much a hash is shortened so that it and a row fit into one number. */
const shiftFor = (span: number): number => Math.max(0, 32 - Math.log2(2 ** 53 / span))

type Way = { span: number; share: number; cuts: readonly Int32Array[] }

/**
 * All pairs of small blocks. What lies in large ones is cut by something else that is known, again and again, with the
 * same share each time; what cannot be cut any more is walked along, each row with the next.
 */
function pairUp(entries: Float64Array, { span, share, cuts }: Way, emit: (one: number, other: number) => void): void {
  const most = largestBlock(entries, span, share)
  const [cut, ...others] = cuts
  const large = new Numbers()
  const shift = shiftFor(span)
  eachBlock(entries, span, (from, to) => {
    if (to - from <= most) everyPairIn(entries, { from, to, span }, emit)
    else if (!cut) for (let at = from; at + 1 < to; at++) meet(entries[at]! % span, entries[at + 1]! % span, emit)
    else
      for (let at = from; at < to; at++) {
        const row = entries[at]! % span
        const key = mix(Math.floor(entries[at]! / span), cut[row]!)
        if (cut[row] !== 0) large.add(((mix(key, 5) >>> 0) >>> shift) * span + row)
      }
  })
  if (cut && large.length > 0) pairUp(large.sorted(), { span, share, cuts: others }, emit)
}

type Block = { from: number; to: number; span: number }

function everyPairIn(
  entries: Float64Array,
  { from, to, span }: Block,
  emit: (one: number, other: number) => void,
): void {
  for (let a = from; a < to; a++) for (let b = a + 1; b < to; b++) meet(entries[a]! % span, entries[b]! % span, emit)
}

const meet = (one: number, other: number, emit: (one: number, other: number) => void): void => {
  if (one !== other) emit(one, other)
}

function eachBlock(entries: Float64Array, span: number, visit: (from: number, to: number) => void): void {
  for (let from = 0; from < entries.length; ) {
    const next = (Math.floor(entries[from]! / span) + 1) * span
    let to = from + 1
    while (to < entries.length && entries[to]! < next) to++
    if (to - from > 1) visit(from, to)
    from = to
  }
}

/** The largest block of which all pairs are compared, so that all of them together stay within their share. */
function largestBlock(entries: Float64Array, span: number, share: number): number {
  const sizes = new Map<number, number>()
  eachBlock(entries, span, (from, to) => sizes.set(to - from, (sizes.get(to - from) ?? 0) + 1))
  let [most, total] = [2, 0]
  for (const [size, count] of [...sizes].sort(([a], [b]) => a - b)) {
    total += (count * size * (size - 1)) / 2
    if (total > share) break
    most = size
  }
  return most
}

function cutsOf({ own, family, sex, year, places, day }: Atoms): Int32Array[] {
  const bySex = own[0]?.map((word, row) => mix(word, sex[row]!))
  const lists = [year, places[0]?.at, bySex, day[0], family[0]]
  return lists.filter((list) => list?.some((value) => value !== 0)) as Int32Array[]
}
