import { daysAfter, monthsAfter } from '../../ground/calendars.ts'
import type { AgencyId, WorkerId } from '../../ground/ids.ts'
import { Conflict, Forbidden, Invalid } from '../../ground/refusals.ts'
import type { Reunification } from './profile.ts'
import type { ConfirmHandover, EndCause, HandoverTurn, HowIsIt, Phase, Side, StepTurn, TurnStep } from './words.ts'

type Day = string
export type Step = {
  code: string
  nth: number
  kind: 'before' | 'follow-up' | 'next'
  side: Side
  due: Day | null
  turns: readonly { turn: StepTurn; on: Day; due: Day | null; law: { code: string; from: Day } | null }[]
  followUp: { on: Day; how: HowIsIt; next: string | null } | null
}
/** A plan as it stands: dated facts, of which the last one counts. */
export type Plan = {
  steps: readonly Step[]
  handover: readonly { turn: HandoverTurn; on: Day; worker: WorkerId; adult: string }[]
  ended: EndCause | null
}
export type Sides = Readonly<Record<Side, AgencyId>>

export const stateOf = ({ turns, followUp }: Step): 'open' | 'done' | 'skipped' => {
  if (followUp) return 'done'
  const last = turns.at(-1)?.turn
  return last === 'done' || last === 'skipped' ? last : 'open'
}
export const isOver = (step: Step): boolean => stateOf(step) !== 'open'
export const doneOn = (step: Step | undefined): Day | null =>
  step && stateOf(step) === 'done' ? (step.followUp?.on ?? step.turns.at(-1)!.on) : null
export const dueOf = ({ turns, due }: Step): Day | null => turns.findLast((turn) => turn.due !== null)?.due ?? due
export const isLate = (step: Step, today: Day): boolean => {
  const due = dueOf(step)
  return !isOver(step) && due !== null && due < today
}

export function phaseOf({ handover, ended }: Plan): Phase {
  if (ended) return 'ended'
  const last = handover.at(-1)?.turn
  return last === 'received' ? 'together' : last === 'handed-over' ? 'on-the-way' : 'before'
}
export const receivedOn = ({ handover }: Plan): Day | null =>
  handover.find(({ turn }) => turn === 'received')?.on ?? null

type Planned = Pick<Reunification, 'steps'>
/** The steps of a new plan: those of the profile, some only where a child is among those who come. */
export const stepsFor = ({ steps }: Planned, { child, today }: { child: boolean; today: Day }) =>
  steps
    .filter(({ only }) => only !== 'child' || child)
    .map(({ code, side, days }, at) => ({
      ...{ code, side, nth: at + 1, kind: 'before' as const },
      due: days === null ? null : daysAfter(today, days),
    }))

/** Months after they were received somebody looks how it goes. */
export const followUpsFrom = ({ followUps }: Pick<Reunification, 'followUps'>, received: Day, last: number) =>
  followUps.map(({ code, months }, at) => ({
    ...{ code, nth: last + at + 1, kind: 'follow-up' as const, side: 'to' as const },
    due: monthsAfter(received, months),
  }))

export function insistOnGoing(plan: Plan): void {
  if (plan.ended) throw new Conflict('reunification-over')
}
export function insistOnSide(sides: Sides, side: Side, agency: AgencyId): void {
  if (sides[side] !== agency) throw new Forbidden('step-not-yours')
}

type Found = { hasFinding: boolean; laws: readonly string[]; today: Day }
/** A step is taken once, by who saw where it stood, on what it has to rest on; what is left out says why. */
export function insistOnTurn(step: Step, input: TurnStep, of: Reunification, { hasFinding, laws, today }: Found): void {
  if (step.kind === 'follow-up' && input.turn !== 'planned') throw new Conflict('follow-up-is-looked-at')
  if (isOver(step)) throw new Conflict('step-over')
  if (step.turns.length !== input.seen) throw new Conflict('seen-older')
  const rule = of.steps.find(({ code }) => code === step.code)
  const { turn, on, owner, due, words, evidence, law } = input
  if (turn !== 'planned' && on > today) throw new Invalid('day-ahead', { field: 'on' })
  if (turn === 'planned' && (!owner || !due)) throw new Invalid('step-needs-owner', { field: owner ? 'due' : 'owner' })
  if (turn !== 'planned' && (owner || due)) throw new Invalid('step-needs-owner', { field: owner ? 'owner' : 'due' })
  if (turn === 'skipped' && rule && !rule.skip) throw new Conflict('step-not-skipped')
  if (turn === 'skipped' && !words) throw new Invalid('words-needed', { field: 'words' })
  if (law && (turn !== 'done' || !rule?.takes.includes('law'))) throw new Invalid('not-there', { field: 'law' })
  if (law && !laws.includes(law.code)) throw new Invalid('not-there', { field: 'law.code' })
  if (law && law.from > today) throw new Invalid('day-ahead', { field: 'law.from' })
  if (turn !== 'done') return
  if (rule?.takes.includes('evidence') && !evidence) throw new Invalid('step-needs-evidence', { field: 'evidence' })
  if (rule?.takes.includes('law') && !law) throw new Invalid('step-needs-law', { field: 'law' })
  if (rule?.takes.includes('finding') && !hasFinding) throw new Conflict('step-needs-finding')
}

type Handing = { sides: Sides; agency: AgencyId; worker: WorkerId; adults: readonly string[]; today: Day }
/** One side hands over once all before is over; another worker, of the side that receives, says whether they came. */
export function insistOnHandover(plan: Plan, input: ConfirmHandover, by: Handing): void {
  const { turn, seen, on, adult, identity, words } = input
  const [phase, last] = [phaseOf(plan), plan.handover.at(-1)]
  insistOnSide(by.sides, turn === 'handed-over' ? 'from' : 'to', by.agency)
  if (plan.handover.length !== seen) throw new Conflict('seen-older')
  if (phase !== (turn === 'handed-over' ? 'before' : 'on-the-way')) throw new Conflict('handover-not-now')
  if (!by.adults.includes(adult)) throw new Invalid('not-there', { field: 'adult' })
  // The guard was asked about whom they were given to, and about nobody else.
  if (turn === 'received' && last?.adult !== adult) throw new Invalid('not-there', { field: 'adult' })
  if (on > by.today) throw new Invalid('day-ahead', { field: 'on' })
  if (last && on < last.on) throw new Invalid('date-order', { field: 'on' })
  if ((turn === 'received') !== (identity !== null)) throw new Invalid('adult-unchecked', { field: 'identity' })
  if (turn === 'not-received' && !words) throw new Invalid('words-needed', { field: 'words' })
  if (turn === 'handed-over' && plan.steps.some((step) => !isOver(step))) throw new Conflict('steps-open')
  if (turn !== 'handed-over' && last?.worker === by.worker) throw new Forbidden('needs-second-person')
}

const FAILED: ReadonlySet<HowIsIt> = new Set(['not-well', 'not-there'])
export const hasFailed = (how: HowIsIt): boolean => FAILED.has(how)
type Looked = { on: Day; how: HowIsIt; words?: string | undefined; next?: { due: Day } | undefined }
/** A follow-up is looked at once, not before they came; and where it does not go well something follows. */
export function insistOnFollowUp(
  plan: Plan,
  step: Step | undefined,
  { on, how, words, next }: Looked,
  today: Day,
): void {
  const received = receivedOn(plan)
  if (!received) throw new Conflict('handover-not-now')
  if (step?.kind !== 'follow-up') throw new Invalid('not-there', { field: 'step' })
  if (step.followUp) throw new Conflict('step-over')
  if (on > today) throw new Invalid('day-ahead', { field: 'on' })
  if (on < received) throw new Invalid('date-order', { field: 'on' })
  if (how !== 'well' && !words) throw new Invalid('words-needed', { field: 'words' })
  if (hasFailed(how) && !next) throw new Invalid('next-needed', { field: 'next' })
  if (next && next.due < today) throw new Invalid('day-past', { field: 'next.due' })
}

/** Nobody on the way is forgotten; and it is followed up to the end, or it says why not. */
export function insistOnEnd(plan: Plan, because: EndCause): void {
  insistOnGoing(plan)
  if (phaseOf(plan) === 'on-the-way') throw new Conflict('on-the-way')
  if (because !== 'followed-up') return
  const open = plan.steps.some((step) => !isOver(step))
  if (phaseOf(plan) !== 'together' || open) throw new Conflict('not-followed-up')
}

/** Whether it does not go well: they did not come, or somebody is not well or not there, and what follows is not done. */
export function isRaised(plan: Plan, { receiveDays }: Pick<Reunification, 'receiveDays'>, today: Day): boolean {
  if (plan.ended) return false
  const last = plan.handover.at(-1)
  if (last?.turn === 'not-received') return true
  if (last?.turn === 'handed-over' && daysAfter(last.on, receiveDays) < today) return true
  return plan.steps.some(({ kind, ...step }) => kind === 'next' && !isOver({ kind, ...step }))
}

export type Next = { step: string; side: Side; due: Day | null; late: boolean }
/** What is to be done next: whoever is on the way is received; then what is due first; and when all before is over, the handover. */
export function nextOf(plan: Plan, { receiveDays }: Pick<Reunification, 'receiveDays'>, today: Day): Next | null {
  const phase = phaseOf(plan)
  if (phase === 'on-the-way') {
    const due = daysAfter(plan.handover.at(-1)!.on, receiveDays)
    return { step: 'receive', side: 'to', due, late: due < today }
  }
  const step = firstOpen(plan)
  if (step) return { step: step.code, side: step.side, due: dueOf(step), late: isLate(step, today) }
  return phase === 'before' ? { step: 'handover', side: 'from', due: null, late: false } : null
}
function firstOpen({ steps, ended }: Plan): Step | undefined {
  if (ended) return undefined
  const key = (step: Step) => `${dueOf(step) ?? '9999'} ${String(step.nth).padStart(3, '0')}`
  return steps.filter((step) => !isOver(step)).sort((a, b) => (key(a) < key(b) ? -1 : 1))[0]
}

/**
 * When those who come are to be there: on the day for which the journey is planned; since they were handed over, any day.
 * A journey that was left out, or after which they did not come, brings nobody.
 */
export function comingOf(plan: Plan): { on: Day; handed: boolean } | null {
  const [phase, last] = [phaseOf(plan), plan.handover.at(-1)]
  if (phase === 'on-the-way') return { on: last!.on, handed: true }
  if (phase !== 'before' || last) return null
  const days = plan.steps
    .filter((step) => step.side === 'travel' && step.kind === 'before' && stateOf(step) !== 'skipped')
    .flatMap((step) => step.turns.findLast(({ due }) => due !== null)?.due ?? doneOn(step) ?? [])
  const on = days.sort().at(-1)
  return on === undefined ? null : { on, handed: false }
}

export type Running = { clock: Reunification['laws'][number]['clocks'][number]; from: Day; met: Day | null }
/** The clocks that the chosen law has started: each from its day, and when it was met. */
export function clocksOf(plan: Plan, laws: Reunification['laws'], country: string): Running[] {
  const law = lawOf(plan)
  const known = law && laws.find(({ code, countries }) => code === law.code && countries.includes(country))
  if (!known) return []
  const on = (code: string): Day | null =>
    code === 'handover' ? receivedOn(plan) : doneOn(plan.steps.find((step) => step.code === code))
  return known.clocks.flatMap((clock) => {
    const from = clock.starts === 'told' ? law.from : on(clock.starts)
    return from ? [{ clock, from, met: on(clock.meets) }] : []
  })
}
export const lawOf = ({ steps }: Plan) => steps.flatMap(({ turns }) => turns.flatMap(({ law }) => law ?? [])).at(-1)
