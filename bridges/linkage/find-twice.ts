import { Numbers } from '../../domain/matching/linking/index.ts'
import { Unfit } from './unfit.ts'

/** Tells the first id that stands in two rows of a file: its pairs could not be told apart. */
export function findTwice(ids: readonly string[], path: string, column: string): void {
  const room = 2 ** Math.ceil(Math.log2(ids.length + 1))
  const shift = Math.max(0, 32 - Math.log2(2 ** 53 / room))
  const hashes = new Numbers()
  for (let row = 0; row < ids.length; row++) hashes.add((hashOf(ids[row]!) >>> shift) * room + row)
  const sorted = hashes.sorted()
  for (let at = 1; at < sorted.length; at++) {
    for (let before = at - 1; before >= 0 && sameHash(sorted[before]!, sorted[at]!, room); before--) {
      const [one, other] = [sorted[before]! % room, sorted[at]! % room].sort((a, b) => a - b) as [number, number]
      if (ids[one] !== ids[other]) continue
      throw new Unfit(
        `${path}: “${ids[one]}” stands under “${column}” in row ${one + 2} and again in row ${other + 2}.`,
      )
    }
  }
}

const sameHash = (one: number, other: number, room: number): boolean =>
  Math.floor(one / room) === Math.floor(other / room)

function hashOf(text: string): number {
  let hash = 2166136261
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619)
  return (hash ^ (hash >>> 15)) >>> 0
}
