import type { Act } from '../../ground/act.ts'
import { type FactId, makeId } from '../../ground/ids.ts'
import { Conflict, Invalid } from '../../ground/refusals.ts'
import { seal } from '../../ground/seal.ts'
import { addTasks } from '../cases/index.ts'
import { sayGround, whereAtWork } from '../sharing/index.ts'
import { keepTogether, type Looking, type Proposal } from '../unity/index.ts'
import { type Claimed, findClaim, sealPlace } from './find-claim.ts'
import { lawOf } from './law.ts'
import { clockFor, isLate } from './rules.ts'
import { addAppeal, addNotification, addRuling, type RulingRow } from './store.ts'
import type { ClockShown, FileAppeal, NotifyRuling, RecordRuling } from './words.ts'

const DECISION = ['asylum.decision']
const today = (act: Act) => act.at.toISOString().slice(0, 10)

/** What was decided on a claim, on which grounds. From the day on which it was handed over the law's clock runs. */
export async function recordRuling(act: Act, input: RecordRuling): Promise<void> {
  const { grounds: why, parting, ...one } = input
  const claimed = await findClaim(act, { claim: one.claim }, DECISION)
  const { claim, grounds } = claimed
  if (one.decidedOn > today(act)) throw new Invalid('day-ahead', { field: 'decidedOn' })
  if (one.notifiedOn !== null) insistOnDay(act, one.notifiedOn, one.decidedOn)
  const { siteCountry } = await whereAtWork(act)
  const country = siteCountry.trim()
  const kept = await keepTogether(act, await proposeRuling(act, input), parting)
  const ring = await act.keys.extend(act, claim.person, 'asylum')
  addRuling(act, { ...one, country, grounds: seal(ring, sealPlace(claim.person, 'grounds'), why) })
  if (one.notifiedOn !== null) remind(act, claimed, clockOf(act, { ...one, country }, one.notifiedOn))
  act.record({
    ...sayGround(grounds),
    persons: [claim.person],
    case: claim.case,
    more: { ruling: one.id, outcome: one.outcome, ...kept },
  })
}

/** What is decided about one of a family alone. */
export async function proposeRuling(asker: Looking, { claim, decidedOn }: RecordRuling): Promise<Proposal> {
  const claimed = await findClaim(asker, { claim }, DECISION)
  return { kind: 'asylum-decision', persons: [claimed.claim.person], on: decidedOn }
}

/** When it was handed over, where that was not known before. */
export async function notifyRuling(act: Act, { ruling: id, on }: NotifyRuling): Promise<void> {
  const claimed = await findClaim(act, { ruling: id }, DECISION)
  const ruling = claimed.claim.rulings.find((one) => one.id === id)!
  if (ruling.notifiedOn !== null) throw new Conflict('notified-already')
  insistOnDay(act, on, ruling.decidedOn)
  addNotification(act, id, on)
  remind(act, claimed, clockOf(act, ruling, on))
  const { claim, grounds } = claimed
  act.record({ ...sayGround(grounds), persons: [claim.person], case: claim.case, more: { ruling: id } })
}

/** Files an appeal. After the deadline it is filed all the same where it says why; whether that is good is for the court. */
export async function fileAppeal(
  act: Act,
  { id, ruling: of, on, grounds: why, lateBecause }: FileAppeal,
): Promise<void> {
  const { claim, grounds } = await findClaim(act, { ruling: of }, DECISION)
  const ruling = claim.rulings.find((one) => one.id === of)!
  if (ruling.appeal) throw new Conflict('appealed-already')
  if (ruling.notifiedOn === null) throw new Conflict('not-notified')
  if (on > today(act)) throw new Invalid('day-ahead', { field: 'on' })
  if (on < ruling.decidedOn) throw new Invalid('date-order', { field: 'on' })
  const clock = clockOf(act, ruling, ruling.notifiedOn)
  if (isLate(clock, on) && !lateBecause) throw new Invalid('appeal-late', { field: 'lateBecause', day: clock!.until })
  const ring = await act.keys.extend(act, claim.person, 'asylum')
  const sealed = (column: 'grounds' | 'late', words: string | undefined) =>
    words ? seal(ring, sealPlace(claim.person, column), words) : null
  addAppeal(act, { id, ruling: of, on, grounds: sealed('grounds', why), late: sealed('late', lateBecause) })
  act.record({ ...sayGround(grounds), persons: [claim.person], case: claim.case, more: { appeal: id, ruling: of } })
}

function insistOnDay(act: Act, on: string, decidedOn: string): void {
  if (on < decidedOn) throw new Invalid('notified-before', { field: 'notifiedOn' })
  if (on > today(act)) throw new Invalid('day-ahead', { field: 'notifiedOn' })
}

type Ruled = Pick<RulingRow, 'outcome' | 'procedure' | 'country'>
export function clockOf(
  { profile }: Pick<Act, 'profile'>,
  ruling: Ruled,
  notifiedOn: string | null,
): ClockShown | null {
  const law = lawOf(profile, ruling.country)
  return law && notifiedOn ? clockFor(law, ruling, notifiedOn) : null
}

/** A deadline stands in the work of the team from the moment it is known. */
function remind(act: Act, { claim }: Claimed, clock: ClockShown | null): void {
  if (!clock) return
  const task = {
    id: makeId<FactId>(act.at),
    person: claim.person,
    code: 'appeal-by',
    what: null,
    due: clock.until,
    owner: null,
  }
  addTasks(act, claim.case, [task])
}
