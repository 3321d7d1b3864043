import type { Scored } from './cluster.ts'
import { mix } from './mix.ts'
import { spanOf, type Table } from './table.ts'

/** Fewer rows that are the same are compared like all others, since they teach what records of one person look like. */
const MANY = 30
/** So many pairs of rows that are all the same are written each with each; of more, each with the first. */
const MOST = 1000

/** A table in which of many rows that are the same in every column only the first is left; and for each row where it is found there. */
export type Distinct = { table: Table; rowIn: Int32Array; copies: Map<number, number[]> }

export function withoutCopies(table: Table): Distinct {
  const first = firstAlike(table)
  const kept = first.filter((found, row) => found === row)
  if (kept.length === table.rows) return { table, rowIn: kept, copies: new Map() }
  const place = new Int32Array(table.rows)
  kept.forEach((row, at) => {
    place[row] = at
  })
  const rowIn = first.map((row) => place[row]!)
  const copies = new Map<number, number[]>()
  for (let row = 0; row < table.rows; row++) if (first[row] !== row) copies.set(rowIn[row]!, [first[row]!])
  for (let row = 0; row < table.rows; row++) if (first[row] !== row) copies.get(rowIn[row]!)!.push(row)
  const columns = table.columns.map((column) => ({ ...column, cells: taken(column.cells, kept) }))
  const left = kept.filter((row) => row < table.left).length
  return { table: { ...table, rows: kept.length, left, columns }, rowIn, copies }
}

function taken(cells: Int32Array, rows: Int32Array): Int32Array {
  const found = new Int32Array(cells.length === 0 ? 0 : rows.length)
  for (let at = 0; at < rows.length; at++) found[at] = cells[rows[at]!]!
  return found
}

/** For each row the first of many that are the same, which is itself for most. */
function firstAlike({ rows, columns }: Table): Int32Array {
  const compared = columns.map(({ cells }) => cells)
  const first = new Int32Array(rows)
  for (let row = 0; row < rows; row++) first[row] = row
  const [firsts, sizes] = [new Map<number, number[]>(), new Int32Array(rows)]
  const often = oftenMet(compared, rows)
  for (const row of often) {
    const hash = hashOf(compared, row)
    const before = firsts.get(hash) ?? []
    const found = before.find((other) => areAlike(compared, other, row)) ?? row
    if (found === row) firsts.set(hash, [...before, row])
    first[row] = found
    sizes[found]!++
  }
  for (const row of often) if (sizes[first[row]!]! <= MANY) first[row] = row
  return first
}

/** The rows of which many may be the same. Hardly any is: most have a hash that few others have. */
function oftenMet(compared: readonly Int32Array[], rows: number): Int32Array {
  const counts = new Uint8Array(2 ** Math.ceil(Math.log2(2 * rows + 2)))
  const placeOf = (row: number) => hashOf(compared, row) & (counts.length - 1)
  for (let row = 0; row < rows; row++) {
    const place = placeOf(row)
    if (counts[place]! <= MANY) counts[place]!++
  }
  const often: number[] = []
  for (let row = 0; row < rows; row++) if (counts[placeOf(row)]! > MANY) often.push(row)
  return Int32Array.from(often)
}

function hashOf(compared: readonly Int32Array[], row: number): number {
  let hash = 1
  for (let at = 0; at < compared.length; at++) hash = mix(hash, compared[at]![row]!)
  return hash >>> 1 // its lowest bit is always the same
}

function areAlike(compared: readonly Int32Array[], one: number, other: number): boolean {
  for (let at = 0; at < compared.length; at++) if (compared[at]![one] !== compared[at]![other]) return false
  return true
}

/** What was found of one of several rows that are the same is so of all of them. `starred` rows are paired with the first only. */
export function withCopies(
  { pairs, bits }: Scored,
  table: Table,
  { table: distinct, rowIn, copies }: Distinct,
  score: (one: number, other: number) => number,
): Scored & { starred: number } {
  if (copies.size === 0) return { pairs, bits, starred: 0 }
  const [span, within] = [spanOf(table), spanOf(distinct)]
  const rowsOf = Array.from({ length: distinct.rows }, (_, row) => copies.get(row))
  for (let row = 0; row < table.rows; row++) rowsOf[rowIn[row]!] ??= [row]
  const found = new Map<number, number>()
  let starred = 0
  const add = (one: number, other: number, is: number) => {
    if (one !== other && (!table.two || one < table.left !== other < table.left))
      found.set(Math.min(one, other) * span + Math.max(one, other), is)
  }
  const cross = (ones: readonly number[], others: readonly number[], is: number) => {
    if (ones.length * others.length <= MOST) for (const one of ones) for (const other of others) add(one, other, is)
    else {
      starred += new Set([...ones, ...others]).size
      star(ones, others, table, (one, other) => add(one, other, is))
    }
  }
  for (const [row, rows] of copies) cross(rows, rows, score(row, row))
  for (let at = 0; at < pairs.length; at++)
    cross(rowsOf[Math.floor(pairs[at]! / within)]!, rowsOf[pairs[at]! % within]!, bits[at]!)
  const all = Float64Array.from(found.keys()).sort()
  return { pairs: all, bits: all.map((code) => found.get(code)!), starred }
}

/** Every row of one side with the first of the other; of two files, of each file with the first of the other. */
function star(
  ones: readonly number[],
  others: readonly number[],
  { two, left }: Table,
  add: (one: number, other: number) => void,
): void {
  const all = [...new Set([...ones, ...others])]
  const [here, there] = two ? [all.filter((row) => row < left), all.filter((row) => row >= left)] : [ones, others]
  if (here.length === 0 || there.length === 0) return
  for (const row of here) add(row, there[0]!)
  for (const row of there) add(here[0]!, row)
}
