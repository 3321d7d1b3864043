import { type Ids, Numbers } from '../../domain/matching/linking/index.ts'
import { Unfit } from './unfit.ts'

type Rows = { first: number; rows: number }

/** Tells the first id that stands in two rows of a file, whose rows begin with this one: its pairs could not be told apart. */
export function findTwice(ids: Ids, { first, rows }: Rows, path: string, column: string): void {
  const room = 2 ** Math.ceil(Math.log2(rows + 1))
  const shift = Math.max(0, 32 - Math.log2(2 ** 53 / room))
  const hashes = new Numbers()
  for (let row = 0; row < rows; row++) hashes.add((ids.hashAt(first + row) >>> shift) * room + row)
  const sorted = hashes.sorted()
  for (let at = 1; at < sorted.length; at++) {
    for (let before = at - 1; before >= 0 && sameHash(sorted[before]!, sorted[at]!, room); before--) {
      const [one, other] = [sorted[before]! % room, sorted[at]! % room].sort((a, b) => a - b) as [number, number]
      if (!ids.isSame(first + one, first + other)) continue
      throw new Unfit(
        `${path}: “${ids.at(first + one)}” stands under “${column}” in row ${one + 2} and again in row ${other + 2}.`,
      )
    }
  }
}

const sameHash = (one: number, other: number, room: number): boolean =>
  Math.floor(one / room) === Math.floor(other / room)
