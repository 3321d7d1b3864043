import type { Desk, Read, Reader } from './evaluate.ts'
import type { Value } from './language.ts'

/** In which line on the desk, and at which place in it, a fact stands. */
export type Spot = readonly [line: number, place: number]
/** What a comparison comes to where a fact is not known, and whether it is asked for or against. */
type Sense = { maybe: boolean; wanted: boolean }

export const isKnown = (value: Value | undefined): value is Exclude<Value, null> =>
  value !== null && value !== undefined

/** A comparison as it is certainly and as it is possibly so; or, if it is not `wanted`, certainly and possibly not so. */
const bothWays = (wanted: boolean, read: (sense: Sense) => Reader): Read => ({
  certainly: read({ maybe: !wanted, wanted }),
  possibly: read({ maybe: wanted, wanted }),
})

export const compared = (kind: string, one: Spot, other: Spot, wanted: boolean): Read =>
  bothWays(wanted, (sense) => READERS[kind]!(one, other, sense))

/** With a value that stands in the sentence: one fact less to ask for. */
export const comparedWith = ([line, place]: Spot, value: Value, wanted: boolean): Read =>
  bothWays(wanted, ({ maybe }) => ({ lines }) => {
    const fact = lines[line]![place]
    return (fact === value || (maybe && !isKnown(fact))) === wanted
  })

/** Each in words of its own: one for all, with the comparison handed in, would take twice as long. */
const READERS: Readonly<Record<string, (one: Spot, other: Spot, sense: Sense) => Reader>> = {
  same:
    ([oneLine, onePlace], [otherLine, otherPlace], { maybe, wanted }) =>
    ({ lines }: Desk) => {
      const a = lines[oneLine]![onePlace]
      const b = lines[otherLine]![otherPlace]
      return (isKnown(a) && isKnown(b) ? a === b : maybe) === wanted
    },
  below:
    ([oneLine, onePlace], [otherLine, otherPlace], { maybe, wanted }) =>
    ({ lines }: Desk) => {
      const a = lines[oneLine]![onePlace]
      const b = lines[otherLine]![otherPlace]
      return (isKnown(a) && isKnown(b) ? (a as number) < (b as number) : maybe) === wanted
    },
  among:
    ([oneLine, onePlace], [otherLine, otherPlace], { maybe, wanted }) =>
    ({ lines }: Desk) => {
      const item = lines[oneLine]![onePlace]
      const list = lines[otherLine]![otherPlace]
      return (isKnown(item) && isKnown(list) ? (list as readonly Value[]).includes(item) : maybe) === wanted
    },
  // Nothing has anything in common with an empty list, known or not.
  meets:
    ([oneLine, onePlace], [otherLine, otherPlace], { maybe, wanted }) =>
    ({ lines }: Desk) => {
      const a = lines[oneLine]![onePlace] as readonly string[] | undefined | null
      const b = lines[otherLine]![otherPlace] as readonly string[] | undefined | null
      return (a && b ? meets(a, b) : maybe && a?.length !== 0 && b?.length !== 0) === wanted
    },
}

function meets(one: readonly string[], other: readonly string[]): boolean {
  for (let nth = 0; nth < one.length; nth++) if (other.includes(one[nth]!)) return true
  return false
}
