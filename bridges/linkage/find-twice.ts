import type { Ids } from '../../domain/matching/linking/index.ts'
import { Unfit } from './unfit.ts'

type Rows = { first: number; rows: number }

/** Tells the first id that stands in a row of a file for the second time, whose rows begin with this one: its pairs could not be told apart. */
export function findTwice(ids: Ids, { first, rows }: Rows, path: string, column: string): void {
  const known = new Map<number, number[]>()
  for (const row of suspects(ids, first, rows)) {
    const hash = ids.hashAt(row)
    const before = known.get(hash) ?? []
    const other = before.find((each) => ids.isSame(each, row))
    if (other !== undefined)
      throw new Unfit(
        `${path}: “${ids.at(row)}” stands under “${column}” in row ${other - first + 2} and again in row ${row - first + 2}.`,
      )
    known.set(hash, [...before, row])
  }
}

/** So many marks for each row. */
const MARKS = 16

/** The rows whose mark another row has too, in order: all that have the same id, and few others. */
function suspects(ids: Ids, first: number, rows: number): number[] {
  const marks = 2 ** Math.ceil(Math.log2(MARKS * rows + 1))
  const [once, twice] = [new Uint8Array(marks / 8 + 1), new Uint8Array(marks / 8 + 1)]
  const hashes = new Int32Array(rows)
  for (let row = 0; row < rows; row++) {
    const mark = ids.hashAt(first + row) & (marks - 1)
    const [place, bit] = [mark >> 3, 1 << (mark & 7)]
    if (once[place]! & bit) twice[place]! |= bit
    once[place]! |= bit
    hashes[row] = mark
  }
  const found: number[] = []
  for (let row = 0; row < rows; row++) {
    const mark = hashes[row]!
    if (twice[mark >> 3]! & (1 << (mark & 7))) found.push(first + row)
  }
  return found
}
