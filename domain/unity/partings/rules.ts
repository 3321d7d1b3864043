import type { AgencyId, PersonId } from '../../../ground/ids.ts'
import { Conflict, Forbidden, Invalid } from '../../../ground/refusals.ts'
import type { Answer, Bond, Level, Pair, Strength } from '../words.ts'
import type { Parting } from './words.ts'

/** A pair as the guard speaks of it. */
export type Said = { pair: Pair; bond: Bond; strength: Strength; how: string; level: Level }

/** The pairs of an answer that may be spoken of, each with how it stands. Of somebody known only elsewhere there is none. */
export function pairsSaid({ said }: Answer, effect: 'parted' | 'widened' | 'reunites'): Said[] {
  return said
    .filter(({ key }) => key === `unity.${effect}`)
    .map(({ values }) => ({
      pair: [values['one'], values['other']] as Pair,
      bond: values['bond'] as Bond,
      strength: values['strength'] as Strength,
      how: values['how'] as string,
      level: values['level'] as Level,
    }))
}

/** A release of a second person for what a worker is about to do, as it stands. */
export type Release = { state: string; proposal: string; answer: Answer }
export type Asked = { proposal: string; release: Release | undefined }

/**
 * Whether a deed may go on. What asks for a reason needs one; what is held needs a release for exactly this, and nobody may
 * be parted by it who was not told of then; what is forbidden needs a determination first, which changes the answer.
 */
export function insistOnUnity(answer: Answer, said: Parting | undefined, { proposal, release }: Asked): void {
  if (answer.level === 'none' || answer.level === 'inform') return
  if (answer.level === 'forbid') throw new Forbidden('would-part-forbidden')
  if (answer.level === 'reason' && !said?.because && !release)
    throw new Invalid('would-part-reason', { field: 'parting' })
  if (answer.level === 'hold' && !release) throw new Conflict('would-part-held')
  if (release && !covers(release, proposal, answer)) throw new Conflict('release-not-for-this')
}

/** A release covers what it was given for: the same proposal, and nobody parted of whom nobody knew. */
function covers(release: Release, proposal: string, answer: Answer): boolean {
  const known = new Set([...release.answer.parted, ...release.answer.widened].map(keyOf))
  return (
    release.state === 'released' &&
    release.proposal === proposal &&
    [...answer.parted, ...answer.widened].every((pair) => known.has(keyOf(pair)))
  )
}
const keyOf = ([one, other]: Pair): string => (one < other ? `${one} ${other}` : `${other} ${one}`)

/** For whom a clock starts: who is parted for good, and is more to each other than kin who live in one house. */
export const clocksOf = (answer: Answer): Said[] =>
  pairsSaid(answer, 'parted').filter(({ how, bond }) => how === 'apart' && bond !== 'E')

/** Whoever releases is somebody else than who asked. */
export function insistOnSecond({ worker }: { worker: string }, by: string): void {
  if (worker === by) throw new Forbidden('needs-second-person')
}
/** It was not done, and not given up. */
export function insistOnOpen(hold: { state: string; turns: number }, seen: number): void {
  if (hold.turns !== seen || !['waiting', 'released'].includes(hold.state)) throw new Conflict('seen-older')
}
export function insistOnWaiting(hold: { state: string; turns: number }, seen: number): void {
  if (hold.turns !== seen || hold.state !== 'waiting') throw new Conflict('seen-older')
}

/** Who brings them together again: the agency whose act parted them, and whichever has custody of one of them now. */
export const mayTend = (
  { agency, one, other }: { agency: AgencyId; one: PersonId; other: PersonId },
  asker: AgencyId,
  seen: ReadonlyMap<PersonId, { because: string }>,
): boolean => agency === asker || [one, other].some((person) => seen.get(person)?.because === 'custody')
