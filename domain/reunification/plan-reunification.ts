import type { Act } from '../../ground/act.ts'
import type { FactId, PersonId } from '../../ground/ids.ts'
import { Forbidden, Invalid, Unknown } from '../../ground/refusals.ts'
import { findMissing } from '../families/index.ts'
import { findChildrenAmong, type Grounds, insistOn, sayGround, seePeople, worksWith } from '../sharing/index.ts'
import { findBetween } from '../unity/index.ts'
import { findPartners } from './find-partners.ts'
import { reunificationOf } from './profile.ts'
import { stepsFor } from './rules.ts'
import { FIELD, sealTold } from './see-plan.ts'
import { addPlan, addSteps } from './store.ts'
import type { PlanReunification } from './words.ts'

/** Begins to bring people together again: who comes to whom, where, and which agency answers for which part. */
export async function planReunification(act: Act, input: PlanReunification): Promise<void> {
  const { id, from, to, country, town, sides } = input
  const people = [...from, ...to]
  if (new Set(people).size < people.length) throw new Invalid('person-twice', { field: 'to' })
  const seen = await seePeople(act, people, 'tell-of-families')
  if (people.some((one) => !seen.has(one))) throw new Unknown('no-such-person')
  const grounds = insistOnWork([...seen.values()])
  await insistOnParties(act, sides, seen)
  const today = act.at.toISOString().slice(0, 10)
  const [children, parted, sealed] = await Promise.all([
    findChildrenAmong(act, from),
    findParted(act, from, to),
    sealTold(act, from[0]!, town),
  ])
  addPlan(act, { id, country, town: sealed, parted, people: { from, to }, sides })
  addSteps(act, id, stepsFor(reunificationOf(act.profile), { child: children.size > 0, today }))
  act.record({ ...sayGround(grounds), persons: people, more: { reunification: id, country, parted: parted.length } })
}

/** Who plans works with one of them, and writes of whose care it is. */
function insistOnWork(all: readonly Grounds[]): Grounds {
  const own = all.filter(worksWith)
  if (own.length === 0) throw new Forbidden('look-only')
  for (const each of own) insistOn(each, 'write', [FIELD])
  return own[0]!
}

async function insistOnParties(
  act: Act,
  sides: PlanReunification['sides'],
  seen: ReadonlyMap<PersonId, Grounds>,
): Promise<void> {
  const partners = await findPartners(act, seen)
  if (!Object.values(sides).includes(act.agency)) throw new Invalid('party-knows-nobody', { field: 'sides' })
  const stranger = Object.entries(sides).find(([, agency]) => agency !== act.agency && !partners.has(agency))
  if (stranger) throw new Invalid('party-knows-nobody', { field: `sides.${stranger[0]}` })
}

/** From which separations it begins: acts that parted them, and that a family said who is not here. */
async function findParted(act: Act, from: readonly PersonId[], to: readonly PersonId[]): Promise<FactId[]> {
  const [{ separations }, missing] = await Promise.all([findBetween(act, from, to), findMissing(act, [...from, ...to])])
  return [...separations, ...missing].map(({ id }) => id)
}
