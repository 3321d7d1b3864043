import { type Desk, handFor, type Names, type Row, readerOf, relationPlace } from './evaluate.ts'
import type { Some, Test } from './language.ts'

/** Finds the rows on which an answer rests; nothing where the sentence is not so. Made once for a sentence, like its reader. */
type Found = (desk: Desk) => readonly Row[] | undefined
const NONE: readonly Row[] = []

/**
 * The rows that make a sentence certainly so: of each kind the one that lasts longest. Rows that are called by another name
 * than their kind only help to find them, and nothing rests on them.
 */
export function restsOn(test: Test, names: Names = []): Found {
  const { certainly } = readerOf(test, names)
  const inside = within(test, names)
  return (desk) => (certainly(desk) ? inside(desk) : undefined)
}

/** The same, of a sentence that is known to be so. */
export function within(test: Test, names: Names = []): Found {
  if ('all' in test) return gathering(test.all.filter(mayRest).map((one) => restsOn(one, names)))
  if ('any' in test) return firstOf(test.any.map((one) => restsOn(one, names)))
  return 'some' in test ? longest(test, names) : () => NONE
}

/** Nothing rests on a sentence that takes no row in hand, or takes it only to find others; and nothing on what is not so. */
function mayRest(test: Test): boolean {
  if ('all' in test) return test.all.some(mayRest)
  if ('any' in test) return test.any.some(mayRest)
  return 'some' in test && (test.as === test.some || mayRest(test.where))
}
function searches(test: Test): boolean {
  if ('all' in test) return test.all.some(searches)
  if ('any' in test) return test.any.some(searches)
  return 'some' in test
}

function gathering(parts: Found[]): Found {
  if (parts.length === 0) return () => NONE
  if (parts.length === 1) return parts[0]!
  return (desk) => parts.flatMap((part) => part(desk) ?? NONE)
}

function firstOf(parts: Found[]): Found {
  return (desk) => {
    for (const part of parts) {
      const found = part(desk)
      if (found) return found
    }
    return NONE
  }
}

function longest({ some, as, where }: Some, names: Names): Found {
  const [inHand, place] = [handFor(where), relationPlace(some)]
  const behind = restsOn(where, [...names, { name: as, of: some, line: inHand }])
  return (desk) => {
    let best: readonly Row[] = NONE
    let lasts = Number.NEGATIVE_INFINITY
    for (const row of desk.rows[place]!) {
      desk.lines[inHand] = row.line
      const found = behind(desk)
      if (!found) continue
      const rows = as === some ? [row, ...found] : found
      const end = endOf(rows)
      if (end > lasts) [best, lasts] = [rows, end]
    }
    return best
  }
}

export const endOf = (rows: readonly Row[]): number =>
  rows.reduce((end, row) => Math.min(end, row.end), Number.POSITIVE_INFINITY)

/** Every row of which a sentence is possibly so: what a no rests on. */
export function allOf(test: Test, names: Names = []): Found {
  const { possibly } = readerOf(test, names)
  const inside = everyOf(test, names)
  return (desk) => (possibly(desk) ? inside(desk) : NONE)
}

/** The same, of a sentence that is known to be possibly so. */
export function everyOf(test: Test, names: Names = []): Found {
  const parts = 'all' in test ? test.all : 'any' in test ? test.any : undefined
  if (parts) return gathering(parts.filter(searches).map((one) => allOf(one, names)))
  if (!('some' in test)) return () => NONE
  const [inHand, place] = [handFor(test.where), relationPlace(test.some)]
  const also = [...names, { name: test.as, of: test.some, line: inHand }]
  const { possibly } = readerOf(test.where, also)
  const behind = allOf(test.where, also)
  return (desk) =>
    desk.rows[place]!.flatMap((row) => {
      desk.lines[inHand] = row.line
      return possibly(desk) ? [row, ...(behind(desk) ?? NONE)] : []
    })
}
