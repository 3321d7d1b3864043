import type { Share, Verdict } from './words.ts'

/** Nineteen times in twenty. */
const Z = 1.959964

/** A share of some, with the interval of Wilson (1927), which holds for few and for shares near nothing or all. */
export function shareOf(some: number, of: number): NonNullable<Share> {
  const share = some / of
  const middle = (share + (Z * Z) / (2 * of)) / (1 + (Z * Z) / of)
  const half = (Z * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of))) / (1 + (Z * Z) / of)
  return { share, from: Math.max(0, middle - half), to: Math.min(1, middle + half) }
}

export type Both = { first: Verdict; second: Verdict; count: number }
/**
 * How far two judges agree beyond chance (Cohen 1960): 1 always, 0 as chance would. The interval is that of the agreement,
 * carried over. Nothing where both always say one thing: then chance alone would agree as often.
 */
export function kappaOf(both: readonly Both[]): Share {
  const sum = (which: (one: Both) => boolean) => both.filter(which).reduce((total, { count }) => total + count, 0)
  const all = sum(() => true)
  const verdicts = [...new Set(both.flatMap(({ first, second }) => [first, second]))]
  const chance = verdicts.reduce(
    (total, verdict) =>
      total + (sum(({ first }) => first === verdict) / all) * (sum(({ second }) => second === verdict) / all),
    0,
  )
  if (all === 0 || chance >= 1 - 1e-9) return null
  const { share, from, to } = shareOf(
    sum(({ first, second }) => first === second),
    all,
  )
  const beyond = (agreed: number) => (agreed - chance) / (1 - chance)
  return { share: beyond(share), from: beyond(from), to: beyond(to) }
}
