import { Entries } from './entries.ts'
import { type Atoms, type KeyKind, keyKinds, MANY } from './keys.ts'
import { mix } from './mix.ts'
import { Numbers, together } from './numbers.ts'
import { sharedRoom } from './room.ts'
import { type Sizes, spanOf } from './table.ts'

/**
 * Pairs of rows that share a key, one number each (the earlier row times `span`, and the later), in order and none twice;
 * and of each kind of key that can teach some of its pairs.
 */
export type Candidates = { pairs: Float64Array<ArrayBuffer>; taught: TaughtBy[] }
/** Which kind of key it is, the fields which agree by the key itself, and whether it holds a day. */
export type TaughtBy = Pick<KeyKind, 'fixes' | 'byDay'> & { nth: number; pairs: Float64Array<ArrayBuffer> }

/** A search that several threads may make: each takes the next kind of key that nobody has taken, and one pairs all with all where they are few. */
export type ToFind = { atoms: Atoms; taken: Int32Array }

const TAUGHT = 30_000
/** So few pairs are all compared. */
const ALL = 2_000_000

/** How many pairs are worth being compared: many of few rows, few for each of many. */
const roomFor = (rows: number): number => Math.max(4 * rows, Math.min(200 * rows, 1_500_000))

export const toFind = (atoms: Atoms): ToFind => ({ atoms, taken: sharedRoom(2) })

/** Finds the pairs of as many kinds of keys as others leave. */
export function findCandidates(sizes: Sizes, { atoms, taken }: ToFind): Candidates {
  const { rows, left, two } = sizes
  const span = spanOf(sizes)
  const kinds = keyKinds(atoms).filter(({ wide }) => !wide || rows <= MANY)
  const share = Math.ceil((1.5 * roomFor(rows)) / Math.max(kinds.length, 1))
  const [all, found] = [new Numbers(), new Entries()]
  const [cuts, taught]: [Int32Array[], TaughtBy[]] = [cutsOf(atoms), []]
  if ((rows * rows) / 2 <= ALL && Atomics.add(taken, 1, 1) === 0) everyPair(all, sizes, span)
  // What takes longest stands last, and is begun with, so that no thread waits long for another.
  for (let nth = take(kinds, taken); nth >= 0; nth = take(kinds, taken)) {
    const kind = kinds[nth]!
    const some = new Numbers()
    const emit = (one: number, other: number) => {
      const [a, b] = one < other ? [one, other] : [other, one]
      if (two && a < left === b < left) return
      all.add(a * span + b)
      if (kind.teaches && some.length < TAUGHT && (mix(a, b) >>> 0) / 2 ** 32 < TAUGHT / share) some.add(a * span + b)
    }
    pairUp(entriesOf(kind, rows, found), { share, cuts }, emit)
    if (some.length > 0) taught.push({ fixes: kind.fixes, byDay: kind.byDay, nth, pairs: some.taken() })
    if (all.length > 2 * roomFor(rows)) all.settle()
  }
  all.settle()
  return { pairs: all.taken(), taught }
}

const take = ({ length }: readonly KeyKind[], taken: Int32Array): number => length - 1 - Atomics.add(taken, 0, 1)

/** What several threads found, as if one had. */
export function joinCandidates(found: readonly Candidates[]): Candidates {
  const taught = found.flatMap((each) => each.taught).sort((one, other) => one.nth - other.nth)
  return { pairs: found.map(({ pairs }) => pairs).reduce(together), taught }
}

function everyPair(all: Numbers, { rows, left, two }: Sizes, span: number): void {
  for (let one = 0; one < (two ? left : rows); one++)
    for (let other = two ? left : one + 1; other < rows; other++) all.add(one * span + other)
}

/** The keys of all rows, in order. */
function entriesOf(kind: KeyKind, rows: number, found: Entries): Entries {
  found.empty()
  let row = 0
  const add = (key: number) => found.add(mix(key, 3), row)
  for (; row < rows; row++) kind.keys(row, add)
  return found.sort()
}

type Way = { share: number; cuts: readonly Int32Array[] }
type Emit = (one: number, other: number) => void

/**
 * All pairs of small blocks. What lies in large ones is cut by something else that is known, again and again, with the
 * same share each time; what cannot be cut any more is walked along, each row with the next.
 */
function pairUp(entries: Entries, { share, cuts }: Way, emit: Emit): void {
  const { keys, rows } = entries
  const most = largestBlock(entries, share)
  const [cut, ...others] = cuts
  const large = new Entries()
  eachBlock(entries, (from, to) => {
    if (to - from <= most) everyPairIn(rows, from, to, emit)
    else if (!cut) for (let at = from; at + 1 < to; at++) meet(rows[at]!, rows[at + 1]!, emit)
    else
      for (let at = from; at < to; at++) {
        const more = cut[rows[at]!]!
        if (more !== 0) large.add(mix(mix(keys[at]!, more), 5), rows[at]!)
      }
  })
  if (cut && large.length > 0) pairUp(large.sort(), { share, cuts: others }, emit)
}

function everyPairIn(rows: Int32Array, from: number, to: number, emit: Emit): void {
  for (let a = from; a < to; a++) for (let b = a + 1; b < to; b++) meet(rows[a]!, rows[b]!, emit)
}

const meet = (one: number, other: number, emit: Emit): void => {
  if (one !== other) emit(one, other)
}

function eachBlock({ keys, length }: Entries, visit: (from: number, to: number) => void): void {
  for (let from = 0; from < length; ) {
    let to = from + 1
    while (to < length && keys[to] === keys[from]) to++
    if (to - from > 1) visit(from, to)
    from = to
  }
}

/** The largest block of which all pairs are compared, so that all of them together stay within their share. */
function largestBlock(entries: Entries, share: number): number {
  const sizes = new Map<number, number>()
  eachBlock(entries, (from, to) => sizes.set(to - from, (sizes.get(to - from) ?? 0) + 1))
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
