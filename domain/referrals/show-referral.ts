import type { Asker } from '../sharing/index.ts'
import { mayOpen, mayTurn, type Side, stateOf, waitsFor } from './rules.ts'
import { courseOf, type ReferralRow } from './store.ts'
import { type ReferralListed, type State, Turn } from './words.ts'

type Names = Map<string, string>
export const named = (names: Names, id: ReferralRow['sender']) => ({ id, name: names.get(id) ?? id })
export type Place = Side | 'custodian'

/** Who the asking agency is to a referral: it sent it, got it, or answers for the case in which it was sent. */
export const placeOf = ({ sender, receiver }: Pick<ReferralRow, 'sender' | 'receiver'>, agency: string): Place =>
  sender === agency ? 'sender' : receiver === agency ? 'receiver' : 'custodian'

type Shell = Omit<ReferralListed, 'people'>
/** What is told of a referral without whom it is about. */
export function shellOf({ at, agency, asking }: Asker, row: ReferralRow, names: Names): Shell {
  const side = placeOf(row, agency)
  const { id, kind, service, urgency, purpose, adults, children } = row
  const course = courseOf(row)
  return {
    ...{ id, kind, service, urgency, purpose, adults, children, side },
    case: row.case,
    state: stateOf(course, at),
    sender: named(names, row.sender),
    receiver: named(names, row.receiver),
    sentAt: row.at.toISOString(),
    answerBy: row.answerBy.toISOString(),
    until: row.until?.toISOString() ?? null,
    waits: side === 'custodian' ? null : waitsFor(course, side, at),
    mine: row.worker === asking.actor.id,
    package: row.openings && {
      waits: row.sealed && mayOpen(course, at),
      openings: row.openings.map((one) => new Date(one).toISOString()),
    },
  }
}

/** What the asking agency may do with it now. */
export function turnsFor({ at, agency }: Asker, row: ReferralRow): Turn[] {
  const side = placeOf(row, agency)
  return side === 'custodian' ? [] : Turn.options.filter((turn) => mayTurn(courseOf(row), turn, side, at))
}

const ACCEPTED: ReadonlySet<State> = new Set(['accepted', 'in-progress', 'done', 'taken-over', 'run-out'])
/** The letter is open to whoever wrote it, and to the receiver once it has said yes. */
export const opensLetter = (place: Place, state: State): boolean => place !== 'receiver' || ACCEPTED.has(state)
