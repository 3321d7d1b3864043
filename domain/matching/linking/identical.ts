import type { Scored } from './cluster.ts'
import { mix } from './mix.ts'
import { Numbers } from './numbers.ts'
import type { Table } from './table.ts'

/** Fewer rows that are the same are compared like all others, since they teach what records of one person look like. */
const MANY = 30

/** For each row the first of many that are the same in every column, which is itself for most. */
export function firstAlike({ rows, columns }: Table, span: number): Int32Array {
  const compared = columns.filter(({ kind }) => kind !== 'ignore').map(({ cells }) => cells)
  const entries = new Numbers()
  const shift = Math.max(0, 32 - Math.log2(2 ** 53 / span))
  for (let row = 0; row < rows; row++) {
    let hash = 1
    for (const cells of compared) hash = mix(hash, cells[row]!)
    entries.add(((hash >>> 0) >>> shift) * span + row)
  }
  const sorted = entries.sorted()
  const first = Int32Array.from({ length: rows }, (_, row) => row)
  const alike = (one: number, other: number) => compared.every((cells) => cells[one] === cells[other])
  let begun = 0
  for (let at = 1; at < sorted.length; at++) {
    const row = sorted[at]! % span
    if (Math.floor(sorted[at]! / span) !== Math.floor(sorted[begun]! / span)) begun = at
    for (let other = begun; other < at; other++) {
      const found = first[sorted[other]! % span]!
      if (found !== sorted[other]! % span || !alike(found, row)) continue
      first[row] = found
      break
    }
  }
  return ofMany(first)
}

function ofMany(first: Int32Array): Int32Array {
  const sizes = new Int32Array(first.length)
  for (const row of first) sizes[row]!++
  return first.map((found, row) => (sizes[found]! > MANY ? found : row))
}

/** So many pairs of rows that are all the same are written each with each; of more, each with the first. */
const MOST = 1000

/** What was found of one of several rows that are the same is so of all of them. `starred` rows were paired with the first only. */
export function withAlike(
  { pairs, bits }: Scored,
  {
    table,
    span,
    first,
    score,
  }: { table: Table; span: number; first: Int32Array; score: (row: number, other: number) => number },
): Scored & { starred: number } {
  const groups = groupsOf(first)
  if (groups.size === 0) return { pairs, bits, starred: 0 }
  const found = new Map<number, number>()
  let starred = 0
  const meets = (one: number, other: number) => !table.two || one < table.left !== other < table.left
  const add = (one: number, other: number, is: number) => {
    if (one !== other && meets(one, other)) found.set(Math.min(one, other) * span + Math.max(one, other), is)
  }
  const cross = (ones: readonly number[], others: readonly number[], is: number) => {
    if (ones.length * others.length <= MOST) for (const one of ones) for (const other of others) add(one, other, is)
    else {
      starred += ones.length === others.length && ones === others ? ones.length : ones.length + others.length
      for (const one of ones) add(one, others[0]!, is)
      for (const other of others) add(ones[0]!, other, is)
      if (table.two) starAcross(ones, others, (one, other) => add(one, other, is), table)
    }
  }
  for (const rows of groups.values()) cross(rows, rows, score(rows[0]!, rows[1]!))
  for (let at = 0; at < pairs.length; at++) {
    const [one, other] = [Math.floor(pairs[at]! / span), pairs[at]! % span]
    cross(groups.get(one) ?? [one], groups.get(other) ?? [other], bits[at]!)
  }
  const all = Float64Array.from(found.keys()).sort()
  return { pairs: all, bits: all.map((code) => found.get(code)!), starred }
}

/** Of two files, every row of each with the first of the other. */
function starAcross(
  ones: readonly number[],
  others: readonly number[],
  add: (one: number, other: number) => void,
  { left }: Table,
): void {
  const all = [...new Set([...ones, ...others])]
  const [here, there] = [all.filter((row) => row < left), all.filter((row) => row >= left)]
  if (here.length === 0 || there.length === 0) return
  for (const row of here) add(row, there[0]!)
  for (const row of there) add(here[0]!, row)
}

/** The rows of each first one that has others like it. */
function groupsOf(first: Int32Array): Map<number, number[]> {
  const groups = new Map<number, number[]>()
  for (let row = 0; row < first.length; row++) {
    const begun = first[row]!
    if (begun === row) continue
    const rows = groups.get(begun)
    if (rows) rows.push(row)
    else groups.set(begun, [begun, row])
  }
  return groups
}
