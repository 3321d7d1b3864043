import type { Act } from '../../ground/act.ts'
import type { PersonId } from '../../ground/ids.ts'
import { sayGround } from '../sharing/index.ts'
import {
  atFact,
  findBetween,
  keepTogether,
  type Looking,
  type Place,
  type Proposal,
  tellPresence,
  tellTogether,
} from '../unity/index.ts'
import { reunificationOf } from './profile.ts'
import { followUpsFrom, insistOnHandover } from './rules.ts'
import { aboutOf, lockAndSee, type PlanSeen, sealTold, seePlanToChange } from './see-plan.ts'
import { addHandover, addSteps } from './store.ts'
import type { ConfirmHandover } from './words.ts'

/**
 * One side hands people over, and whoever would be parted by it is asked about before; the other says whether they came.
 * Only when they were received are they together, and a separation of theirs over; and somebody looks again in some months.
 */
export async function confirmHandover(act: Act, input: ConfirmHandover): Promise<void> {
  const { plan: id, seen, turn, on, adult, identity, words, parting } = input
  const found = await lockAndSee(act, id)
  insist(act, found, input)
  const kept = await keepTogether(act, await proposeFor(act, found, input), parting)
  const sealed = words ? await sealTold(act, aboutOf(found.row, turn === 'handed-over' ? 'from' : 'to'), words) : null
  addHandover(act, { plan: id, nth: seen + 1, turn, on, adult, identity, words: sealed })
  const ended = turn === 'received' ? await receive(act, found, input) : []
  const persons = found.row.people.map(({ person }) => person)
  const more = { reunification: id, turn, ended: ended.length, ...kept }
  act.record({ ...sayGround(found.grounds), persons, more })
}

function insist(asker: Looking, { plan, sides, to }: PlanSeen, input: ConfirmHandover): void {
  const { agency, id: worker } = asker.asking.actor
  insistOnHandover(plan, input, { sides, agency, worker, adults: to, today: asker.at.toISOString().slice(0, 10) })
}

/** They are where the adult is who received them; what had parted them is over, and follow-ups become due. */
async function receive(act: Act, { row, from, to }: PlanSeen, { on, adult, words }: ConfirmHandover) {
  const { place, known, there } = await whereIs(act, { row, from, to }, adult)
  const ended = await tellTogether(act, { from, to: there, on, words })
  const come = known ? from : [...from, adult]
  tellPresence(
    act,
    come.map((person) => ({ person, from: on, until: null, kind: 'told', ...place })),
  )
  const last = Math.max(...row.steps.map(({ nth }) => nth))
  addSteps(act, row.id, followUpsFrom(reunificationOf(act.profile), on, last))
  return ended
}

/** Where the adult is, if anybody said so; else a place that only this plan knows. */
async function whereIs(
  asker: Looking,
  { row, from, to }: Pick<PlanSeen, 'row' | 'from' | 'to'>,
  adult: ConfirmHandover['adult'],
): Promise<{ place: Place; known: boolean; there: PersonId[] }> {
  const { placeOf } = await findBetween(asker, from, to)
  const known = placeOf(adult)
  const there = to.filter((one) => one === adult || (known !== null && placeOf(one)?.place === known.place))
  return { place: known ?? { place: atFact(row.id), country: row.country }, known: known !== null, there }
}

/** What the guard is asked: whether those who go are parted from whoever stays, and are given to somebody of whom nobody made sure. */
export async function proposeHandover(asker: Looking, input: ConfirmHandover): Promise<Proposal> {
  const found = await seePlanToChange(asker, input.plan)
  insist(asker, found, input)
  return proposeFor(asker, found, input)
}
async function proposeFor(asker: Looking, found: PlanSeen, { turn, on, adult }: ConfirmHandover): Promise<Proposal> {
  // Who was let go was asked about then; that they came parts nobody.
  if (turn !== 'handed-over') return { kind: 'placement', persons: [], on }
  const { place } = await whereIs(asker, found, adult)
  return { kind: 'placement', persons: found.from, on, to: place, handoverTo: adult, arrives: false }
}
