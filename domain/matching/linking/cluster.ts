import { placeOf, surestFirst } from './numbers.ts'

/** Pairs and what they come to in bits. */
export type Scored = { pairs: Float64Array; bits: Float64Array }

export type Among = {
  rows: number
  span: number
  score: (one: number, other: number) => number
  meets: (one: number, other: number) => boolean
}

const LARGEST = 64
/** So many pairs for each row are asked what others say of them; after that the surest steps are taken. */
const MOST = 40
const KEPT = 2_000_000
/** Only pairs at least as likely as not join what follows from them. */
const FROM = 0
/** Records on both sides must not speak against a step by more than this, on average, each within bounds. */
const AGAINST = { least: -3, low: -12, high: 12 }
/** A step is never as sure as the link that it rests on, and less sure the more the two differ themselves. */
const LOSS = { step: 1, each: 0.25 }

/**
 * What the other records of one person say. Two records that are little alike may both surely be a third: they are
 * joined in steps, surest first, and a step is not taken where the records on both sides speak against it together.
 * `score` says what a pair comes to that was not compared, and `meets` whether two rows may be a pair at all. Nothing is
 * ever lowered.
 */
export function throughOthers({ pairs, bits }: Scored, { rows, span, score, meets }: Among): Scored {
  const persons = new Persons(rows)
  const found = new Map<number, number>()
  const own = ownScores(pairs, bits, score)
  const codeOf = (one: number, other: number) => (one < other ? one * span + other : other * span + one)

  let asked = 0
  for (const at of surestFirst(bits, FROM)) {
    const one = Math.floor(pairs[at]! / span)
    const [x, y] = [persons.of(one), persons.of(pairs[at]! - one * span)]
    if (x === y) continue
    const [ones, others] = [persons.sizeOf(x), persons.sizeOf(y)]
    if (ones + others > LARGEST) continue
    asked += ones * others
    if (asked > MOST * rows + 1_000_000) break
    if (ones + others > 2) {
      const across = persons.rowsOf(x).flatMap((row) => persons.rowsOf(y).map((other) => codeOf(row, other)))
      if (mean(across.map((code) => own(code, span))) < AGAINST.least) continue
      for (const code of across) {
        const through = bits[at]! - LOSS.step - LOSS.each * Math.max(0, -own(code, span))
        if (through > own(code, span) && meets(Math.floor(code / span), code % span)) found.set(code, through)
      }
    }
    persons.join(x, y)
  }
  return withFound({ pairs, bits }, found)
}

/** Which rows are taken for one person so far. Each person is known by the first of its rows, behind which the others hang. */
class Persons {
  readonly #first: Int32Array
  readonly #last: Int32Array
  /** The row that hangs behind each, or -1. */
  readonly #next: Int32Array
  readonly #sizes: Uint8Array

  constructor(rows: number) {
    this.#first = new Int32Array(rows).map((_, row) => row)
    this.#last = this.#first.slice()
    this.#next = new Int32Array(rows).fill(-1)
    this.#sizes = new Uint8Array(rows).fill(1)
  }

  of(row: number): number {
    return this.#first[row]!
  }

  sizeOf(person: number): number {
    return this.#sizes[person]!
  }

  rowsOf(person: number): number[] {
    const rows: number[] = []
    for (let row = person; row >= 0; row = this.#next[row]!) rows.push(row)
    return rows
  }

  join(one: number, other: number): void {
    for (let row = other; row >= 0; row = this.#next[row]!) this.#first[row] = one
    this.#next[this.#last[one]!] = other
    this.#last[one] = this.#last[other]!
    this.#sizes[one]! += this.#sizes[other]!
  }
}

const mean = (bits: number[]): number =>
  bits.reduce((sum, each) => sum + Math.max(AGAINST.low, Math.min(AGAINST.high, each)), 0) / bits.length

function ownScores(pairs: Float64Array, bits: Float64Array, score: (one: number, other: number) => number) {
  const reckoned = new Map<number, number>()
  return (code: number, span: number): number => {
    const at = placeOf(pairs, code)
    if (at >= 0) return bits[at]!
    const known = reckoned.get(code)
    if (known !== undefined) return known
    const now = score(Math.floor(code / span), code % span)
    if (reckoned.size > KEPT) reckoned.clear()
    reckoned.set(code, now)
    return now
  }
}

function withFound({ pairs, bits }: Scored, found: Map<number, number>): Scored {
  const raised = bits.slice()
  const more: number[] = []
  for (const [code, through] of found) {
    const at = placeOf(pairs, code)
    if (at < 0) more.push(code)
    else raised[at] = through
  }
  more.sort((a, b) => a - b)
  const all = new Float64Array(pairs.length + more.length)
  const allBits = new Float64Array(all.length)
  let [next, at] = [0, 0]
  for (let place = 0; place < all.length; place++) {
    const isNew = at >= pairs.length || (next < more.length && more[next]! < pairs[at]!)
    all[place] = isNew ? more[next]! : pairs[at]!
    allBits[place] = isNew ? found.get(more[next++]!)! : raised[at++]!
  }
  return { pairs: all, bits: allBits }
}
