import { Conflict, Invalid } from '../../ground/refusals.ts'
import type { CircumstanceShown, Content, Kind, RecordCircumstance, TurnKind } from './words.ts'

/** As which field of the data set each kind is written and read. */
export const FIELD: Readonly<Record<Kind, string>> = {
  representation: 'legal.representative',
  detention: 'legal.detention',
  trafficking: 'protection.trafficking',
  age: 'identity.ageAssessment',
}
export const CATEGORY = {
  representation: 'legal',
  detention: 'legal',
  trafficking: 'protection',
  age: 'identity',
} as const

const ADULT = 18
/**
 * What is written down must make sense: no age method gives a result surer than its margin, and whoever may be a child is
 * one; nobody is detained without a day on which that is looked at again.
 */
export function insistOnSense({ content, since, until, reviewDue }: RecordCircumstance, today: string): void {
  if (since > today) throw new Invalid('day-ahead', { field: 'since' })
  if (until !== null && until < since) throw new Invalid('date-order', { field: 'until' })
  if (reviewDue !== null && reviewDue <= today) throw new Invalid('review-day-past', { field: 'reviewDue' })
  if (content.kind === 'detention' && until === null && reviewDue === null)
    throw new Invalid('detention-unreviewed', { field: 'reviewDue' })
  if (content.kind === 'age') insistOnDoubt(content)
}

function insistOnDoubt({ youngest, oldest, result, method }: Extract<Content, { kind: 'age' }>): void {
  if (youngest > oldest) throw new Invalid('date-order', { field: 'content.youngest' })
  if (youngest < ADULT && result !== 'child') throw new Invalid('doubt-is-child', { field: 'content.result' })
  if (youngest >= ADULT && result !== 'adult') throw new Invalid('doubt-is-child', { field: 'content.result' })
  if (method === 'appearance' && result === 'adult') throw new Invalid('not-by-appearance', { field: 'content.method' })
}

export type Turn = { turn: TurnKind; code: string | null }
type Standing = { until: string | null; turns: readonly Turn[] }
/** Where it stands: what was contested stays so until somebody settles it; what was withdrawn or ended does not come back. */
export function stateOf({ until, turns }: Standing, today: string): CircumstanceShown['state'] {
  if (turns.some(({ turn, code }) => turn === 'settled' && code === 'withdrawn')) return 'withdrawn'
  const last = turns.findLast(({ turn }) => turn === 'contested' || turn === 'settled')
  if (last?.turn === 'contested') return 'contested'
  if (turns.some(({ turn }) => turn === 'ended') || (until !== null && until < today)) return 'over'
  return 'in-force'
}

export function insistOnTurn(
  standing: Standing,
  { seen, turn, on }: { seen: number; turn: TurnKind; on: string },
  today: string,
): void {
  if (standing.turns.length !== seen) throw new Conflict('seen-older')
  if (on > today) throw new Invalid('day-ahead', { field: 'on' })
  const state = stateOf(standing, today)
  if (state === 'withdrawn' || (state === 'over' && turn !== 'contested')) throw new Conflict('circumstance-over')
  if ((turn === 'settled') !== (state === 'contested'))
    throw new Conflict(turn === 'settled' ? 'not-contested' : 'contested-now')
}
