import type { Reason } from '../words.ts'
import type { News } from './words.ts'

/** What spoke for two records being one at some moment: the score and every field's part in it. */
export type Evidence = { bits: number; reasons: readonly Reason[] }

/** A number in common, however it is written. */
const SHARED: ReadonlySet<string> = new Set(['same', 'same-number'])

/**
 * What is new since two records were judged; nothing where they need not be asked about again. New is a number that they
 * now share; or a score that rose by at least `least` bits with a field that says something else than it did. A score that
 * rose because fields weigh otherwise than before is not new: the records say what they said.
 */
export function newEvidence(judged: Evidence, now: Evidence, least: number): News[] {
  const before = new Map(judged.reasons.map(({ field, level, bits }) => [field, { level, bits }]))
  const changed = now.reasons.flatMap(({ field, level, bits }): News[] => {
    const was = before.get(field)
    return field === 'prior' || was?.level === level
      ? []
      : [{ field, was: was?.level ?? 'unknown', level, bits: bits - (was?.bits ?? 0) }]
  })
  const shares = changed.some(
    ({ field, was, level }) => field === 'identifier' && SHARED.has(level) && !SHARED.has(was),
  )
  const rose = changed.reduce((sum, { bits }) => sum + bits, 0)
  return shares || (changed.length > 0 && rose >= least) ? changed : []
}

const SPAN = 2 ** 64
/** Whether a review is drawn for a second look: by a keyed number that nobody can foresee or choose. */
export const isDrawn = (keyed: bigint, share: number): boolean => Number(BigInt.asUintN(64, keyed)) < share * SPAN

type Link = { one: string; other: string }
/** The records that hang together with this one, itself among them. */
export function clusterOf(person: string, links: readonly Link[]): Set<string> {
  const found = new Set([person])
  for (let size = 0; size < found.size; ) {
    size = found.size
    for (const { one, other } of links) if (found.has(one) || found.has(other)) found.add(one).add(other)
  }
  return found
}

/** Whether the records would fall into two without this link, where there are more than the two that it joins. */
export function isBridge<L extends Link>(link: L, links: readonly L[]): boolean {
  const whole = clusterOf(link.one, links)
  return (
    whole.size > 2 &&
    !clusterOf(
      link.one,
      links.filter((other) => other !== link),
    ).has(link.other)
  )
}
