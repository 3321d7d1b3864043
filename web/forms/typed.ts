import type { Answers } from '../../domain/forms/words.ts'
import { keep } from '../api/remember.ts'
import { unfinished } from '../shell/unfinished.ts'

/** What a worker is typing into a sheet, and how the sheet stood when they began. It lives in memory only. */
export type Typed = { answers: Answers; base: Answers; seen: number }

const typed = keep<Readonly<Record<string, Typed>>>({})

export const typedOf = (sheet: string): Typed | undefined => typed.get()[sheet]

export function keepTyped(sheet: string, now: Typed): void {
  typed.set({ ...typed.get(), [sheet]: now })
  unfinished.set(true)
}

export function forgetTyped(sheet: string): void {
  const { [sheet]: _, ...others } = typed.get()
  typed.set(others)
  unfinished.set(Object.keys(others).length > 0)
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

/** Places at which both sides changed something, and not to the same. */
export const bothChanged = (base: Answers, mine: Answers, theirs: Answers): string[] =>
  [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].filter(
    (path) => !same(mine[path], theirs[path]) && !same(mine[path], base[path]) && !same(theirs[path], base[path]),
  )

/** What was typed, laid over what somebody else saved meanwhile: where only they changed something, theirs counts. */
export function laidOver(base: Answers, mine: Answers, theirs: Answers): Answers {
  const all = new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])
  return Object.fromEntries(
    [...all].map((path) => [path, (same(mine[path], base[path]) ? theirs[path] : mine[path]) ?? null]),
  )
}

/** What is sent: what was typed, and an empty answer for what was taken back. */
export const changedFrom = (base: Answers, mine: Answers): Answers =>
  Object.fromEntries(
    [...new Set([...Object.keys(base), ...Object.keys(mine)])]
      .filter((path) => !same(base[path], mine[path]))
      .map((path) => [path, mine[path] ?? null]),
  )
