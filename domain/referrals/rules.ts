import type { PersonId } from '../../ground/ids.ts'
import { Conflict, Invalid } from '../../ground/refusals.ts'
import type { Kind, SendReferral, State, Turn, Urgency, Waits } from './words.ts'

export type Side = 'sender' | 'receiver'
/** All that decides where a referral stands. Times are instants; a half-open end: at `answerBy` it is over. */
export type Course = {
  kind: Kind
  turns: readonly Turn[]
  answerBy: Date
  until: Date | null
  /** The standing that it rests on was ended before its day, by whoever opened it or gave it up. */
  recalled: boolean
}

const AFTER: Readonly<Record<Turn, State>> = {
  received: 'received',
  asked: 'asked',
  answered: 'received',
  accepted: 'accepted',
  refused: 'refused',
  started: 'in-progress',
  done: 'done',
  withdrawn: 'withdrawn',
  noted: 'done',
}
const OFFERED: ReadonlySet<State> = new Set(['sent', 'received', 'asked'])
const RUNNING: ReadonlySet<State> = new Set(['accepted', 'in-progress'])

/** Where a referral stands at an instant. What nobody answers in time lapses, and what runs out is over: by the clock, without anybody's doing. */
export function stateOf({ kind, turns, answerBy, until, recalled }: Course, at: Date): State {
  const last = turns.findLast((turn) => turn !== 'noted')
  const state = last ? AFTER[last] : 'sent'
  if (kind === 'transfer' && state === 'accepted') return 'taken-over'
  if (OFFERED.has(state)) return at >= answerBy ? 'lapsed' : recalled ? 'recalled' : state
  if (RUNNING.has(state)) return until !== null && at >= until ? 'run-out' : recalled ? 'recalled' : state
  return state
}

/** Who may take which turn, and from where. What is not here is not done. */
const MAY: Readonly<Record<Turn, { side: Side; from: readonly State[] }>> = {
  received: { side: 'receiver', from: ['sent'] },
  asked: { side: 'receiver', from: ['sent', 'received'] },
  answered: { side: 'sender', from: ['asked'] },
  accepted: { side: 'receiver', from: ['sent', 'received', 'asked'] },
  refused: { side: 'receiver', from: ['sent', 'received', 'asked'] },
  started: { side: 'receiver', from: ['accepted'] },
  done: { side: 'receiver', from: ['accepted', 'in-progress'] },
  withdrawn: { side: 'sender', from: ['sent', 'received', 'asked', 'accepted', 'in-progress'] },
  noted: { side: 'sender', from: ['refused', 'done', 'lapsed', 'run-out', 'recalled', 'taken-over'] },
}

export const mayTurn = (course: Course, turn: Turn, side: Side, at: Date): boolean =>
  MAY[turn].side === side &&
  MAY[turn].from.includes(stateOf(course, at)) &&
  (turn !== 'noted' || course.turns.at(-1) !== 'noted')

/** The state that the asker saw must be the one that is: otherwise somebody was faster, or the time ran out. */
export function insistOnTurn(
  course: Course,
  { turn, side, seen }: { turn: Turn; side: Side; seen: State },
  at: Date,
): void {
  const state = stateOf(course, at)
  if (state !== seen) throw new Conflict('referral-moved', { state })
  if (!mayTurn(course, turn, side, at)) throw new Conflict('referral-not-now', { state })
}

/** What waits for one side, if anything does: an answer, an answer to its question, the work, its outcome, or that a no is read. */
export function waitsFor(course: Course, side: Side, at: Date): Waits | null {
  const state = stateOf(course, at)
  if (side === 'receiver') {
    if (state === 'sent' || state === 'received') return 'answer'
    if (state === 'accepted') return 'start'
    return state === 'in-progress' ? 'finish' : null
  }
  if (state === 'asked') return 'question'
  if (!mayTurn(course, 'noted', 'sender', at)) return null
  return state === 'done' || state === 'taken-over' ? 'read' : 'again'
}

/** Which sides a list of what waits must look at after a turn: time may let something wait for the sender at any moment until it noted the end. */
export const mayWaitFor = (turn: Turn): Record<Side, boolean> => ({
  sender: turn !== 'noted' && turn !== 'withdrawn',
  receiver: !['refused', 'done', 'withdrawn', 'noted'].includes(turn),
})

/** Hours within which the receiver must have answered (time frames as Primero's services have them, and a week). */
const ANSWER_HOURS: Readonly<Record<Urgency, number>> = {
  hour: 1,
  'three-hours': 3,
  day: 24,
  'three-days': 72,
  week: 168,
}
export const answerBy = (urgency: Urgency, at: Date): Date => new Date(at.getTime() + ANSWER_HOURS[urgency] * 3_600_000)

/** Everybody of the case is either asked for or named as left behind, once: nobody is parted from the others by being forgotten. */
export function readParty(
  { people, left }: Pick<SendReferral, 'people' | 'left'>,
  of: readonly PersonId[],
): PersonId[] {
  const named = [...people, ...left].map(({ person }) => person)
  if (new Set(named).size < named.length) throw new Invalid('person-twice', { field: 'people' })
  if (named.some((person) => !of.includes(person))) throw new Invalid('person-outside', { field: 'people' })
  if (of.some((person) => !named.includes(person))) throw new Invalid('person-unnamed', { field: 'left' })
  return people.map(({ person }) => person)
}

/** Until when it lasts: a transfer has no end, all else must have one that lies behind the answer. */
export function readUntil({ kind, until }: Pick<SendReferral, 'kind' | 'until'>, by: Date): Date | null {
  if (kind === 'transfer') {
    if (until !== null) throw new Invalid('transfer-has-no-end', { field: 'until' })
    return null
  }
  if (until === null || new Date(until) <= by) throw new Invalid('term-over', { field: 'until' })
  return new Date(until)
}
