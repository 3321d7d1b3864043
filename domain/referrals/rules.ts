import type { PersonId } from '../../ground/ids.ts'
import { Conflict, Invalid } from '../../ground/refusals.ts'
import { type Kind, type SendReferral, State, type Turn, type Urgency, type Waits } from './words.ts'

export type Side = 'sender' | 'receiver'
/** All that decides where a referral stands. Times are instants; a half-open end: at `answerBy` it is over. */
export type Course = {
  kind: Kind
  turns: readonly Turn[]
  answerBy: Date
  until: Date | null
  /** The standing that it rests on was ended before its day, by whoever opened it or gave it up. */
  recalled: boolean
  /** How often a package was opened; null where it is none: the receiver has an account. */
  opened: number | null
}

/**
 * Whether it is taken back, where some or all of those whom it is about were: a referral goes on for the others, a package
 * holds all or nothing, and a family is taken over together or not at all.
 */
export const isRecalled = ({ kind, opened }: Pick<Course, 'kind' | 'opened'>, ended: readonly boolean[]): boolean =>
  opened !== null || kind === 'transfer' ? ended.some((one) => one) : ended.every((one) => one)

/** Turns after which it stands where it stood. */
const ASIDE: ReadonlySet<Turn> = new Set(['noted', 'shut', 'deletion-asked', 'deletion-confirmed'])
const AFTER: Readonly<Partial<Record<Turn, State>>> = {
  received: 'received',
  asked: 'asked',
  answered: 'received',
  accepted: 'accepted',
  refused: 'refused',
  started: 'in-progress',
  done: 'done',
  withdrawn: 'withdrawn',
}
const OFFERED: ReadonlySet<State> = new Set(['sent', 'received', 'asked'])
const RUNNING: ReadonlySet<State> = new Set(['accepted', 'in-progress'])

/** Where a referral stands at an instant. What nobody answers in time lapses, and what runs out is over: by the clock, without anybody's doing. */
export function stateOf({ kind, turns, answerBy, until, recalled }: Course, at: Date): State {
  const last = turns.findLast((turn) => !ASIDE.has(turn))
  const state = (last && AFTER[last]) ?? 'sent'
  if (kind === 'transfer' && state === 'accepted') return 'taken-over'
  if (OFFERED.has(state) && turns.includes('shut')) return 'shut'
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
  noted: { side: 'sender', from: ['refused', 'done', 'lapsed', 'run-out', 'recalled', 'taken-over', 'shut'] },
  shut: { side: 'receiver', from: ['sent', 'received', 'asked', 'accepted'] },
  'deletion-asked': { side: 'sender', from: State.options },
  'deletion-confirmed': { side: 'sender', from: State.options },
}
/** A partner without an account says with the code in hand what it says; what it did afterwards the sender writes down for it. */
const MAY_OUTSIDE: Partial<typeof MAY> = { done: { side: 'sender', from: ['accepted'] } }
const NEVER_OUTSIDE: ReadonlySet<Turn> = new Set(['started'])
const ONLY_OUTSIDE: ReadonlySet<Turn> = new Set(['shut', 'deletion-asked', 'deletion-confirmed'])

export function mayTurn(course: Course, turn: Turn, side: Side, at: Date): boolean {
  const outside = course.opened !== null
  if ((outside ? NEVER_OUTSIDE : ONLY_OUTSIDE).has(turn)) return false
  const may = (outside && MAY_OUTSIDE[turn]) || MAY[turn]
  return may.side === side && may.from.includes(stateOf(course, at)) && isDue(course, turn)
}

/** Once is enough for what is said once; and only what was opened can be destroyed elsewhere. */
function isDue({ turns, opened }: Course, turn: Turn): boolean {
  if (turn === 'noted') return turns.at(-1) !== 'noted'
  if (turn === 'shut') return !turns.includes('shut')
  if (turn === 'deletion-asked') return opened !== null && opened > 0 && !turns.includes('deletion-asked')
  if (turn === 'deletion-confirmed') return awaitsDeletion(turns)
  return true
}
const awaitsDeletion = (turns: readonly Turn[]): boolean =>
  turns.includes('deletion-asked') && !turns.includes('deletion-confirmed')

/** Whether a package may still be opened, as far as its own course and clock go: at `answerBy` it is over. */
export const mayOpen = (course: Course, at: Date): boolean =>
  course.opened !== null &&
  at < course.answerBy &&
  !course.turns.includes('shut') &&
  ['sent', 'received', 'asked', 'accepted'].includes(stateOf(course, at))

type Fields = { person: PersonId; open: readonly string[]; masked: readonly string[] }
/** Whether the rules would give today what a package holds: of everybody in it each field, and none of them in clear that is given in part now. */
export const isStillGiven = (given: readonly Fields[], now: readonly Fields[]): boolean =>
  given.length > 0 &&
  given.every(({ person, open, masked }) => {
    const today = now.find((one) => one.person === person)
    if (!today) return false
    const isThere = (field: string) => today.open.includes(field)
    return open.every(isThere) && masked.every((field) => isThere(field) || today.masked.includes(field))
  })

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
  if (awaitsDeletion(course.turns)) return 'deletion'
  if (!mayTurn(course, 'noted', 'sender', at)) return null
  return state === 'done' || state === 'taken-over' ? 'read' : 'again'
}

/** Whether it waits longer than it may: it lapsed, or its time is nearly over. */
export const isPressing = (waits: Waits | null, answerBy: Date, at: Date): boolean =>
  waits === 'again' || (waits === 'answer' && answerBy.getTime() - at.getTime() < 3_600_000)

/** Which sides a list of what waits must look at after a turn: time may let something wait for the sender at any moment until it noted the end. */
export const mayWaitFor = (turn: Turn): Record<Side, boolean> => ({
  sender: turn !== 'noted' && turn !== 'withdrawn',
  receiver: !['refused', 'done', 'withdrawn', 'noted', 'shut'].includes(turn),
})

/** Hours within which the receiver must have answered (time frames as Primero's services have them, and a week). */
const ANSWER_HOURS: Readonly<Record<Urgency, number>> = {
  hour: 1,
  'three-hours': 3,
  day: 24,
  'three-days': 72,
  week: 168,
}
/** By when it must be answered: a package as long as it waits, all else as urgently as it was asked. */
export const answerBy = ({ urgency, sealed }: Pick<SendReferral, 'urgency' | 'sealed'>, at: Date): Date =>
  new Date(at.getTime() + (sealed?.hours ?? ANSWER_HOURS[urgency]) * 3_600_000)

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
