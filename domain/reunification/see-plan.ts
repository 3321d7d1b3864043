import type { Act } from '../../ground/act.ts'
import type { FactId, PersonId } from '../../ground/ids.ts'
import { Forbidden, Unknown } from '../../ground/refusals.ts'
import { seal } from '../../ground/seal.ts'
import { mayWork } from '../agencies/index.ts'
import { type Grounds, seePeople, worksWith } from '../sharing/index.ts'
import type { Looking } from '../unity/index.ts'
import { insistOnGoing, type Plan, type Sides } from './rules.ts'
import { findPlans, lockPlan, type PlanRow } from './store.ts'
import type { Evidence, Side } from './words.ts'

export const TOLD = { category: 'family', column: 'reunification.told' } as const
/** Whoever reads of somebody’s care reads what was told about a plan for them. */
export const FIELD = 'family.care'
export type Told = { words?: string | undefined; evidence?: readonly Evidence[] | undefined }

export type PlanSeen = {
  row: PlanRow
  plan: Plan
  sides: Sides
  from: PersonId[]
  to: PersonId[]
  seen: Map<PersonId, Grounds>
  grounds: Grounds
}

/** A plan of which the asking agency is a party, about somebody whom it may see. To all others there is none. */
export async function seePlan(asker: Looking, id: FactId, work: 'read' | 'tell-of-families'): Promise<PlanSeen> {
  asker.allow(mayWork(asker.asking.actor, work, asker.asking.purpose))
  const [row] = await findPlans(asker, { agency: asker.agency, id })
  const seen = await seePeople(asker, row?.people.map(({ person }) => person) ?? [], work)
  const all = [...seen.values()]
  const grounds = all.find(worksWith) ?? all[0]
  if (!row || !grounds) throw new Unknown('no-such-plan')
  return {
    row,
    plan: planOf(row),
    sides: sidesOf(row),
    from: peopleOf(row, 'from'),
    to: peopleOf(row, 'to'),
    seen,
    grounds,
  }
}

/** The same to change it: by whoever works with one of them, while it goes on. */
export async function seePlanToChange(asker: Looking, id: FactId): Promise<PlanSeen> {
  const found = await seePlan(asker, id, 'tell-of-families')
  if (!worksWith(found.grounds)) throw new Forbidden('look-only')
  insistOnGoing(found.plan)
  return found
}
/** Two who turn one plan at the same moment wait for each other. */
export async function lockAndSee(act: Act, id: FactId): Promise<PlanSeen> {
  act.allow(mayWork(act.asking.actor, 'tell-of-families', act.asking.purpose))
  await lockPlan(act, id)
  return seePlanToChange(act, id)
}

export const peopleOf = ({ people }: PlanRow, side: 'from' | 'to'): PersonId[] =>
  people.filter((one) => one.side === side).map(({ person }) => person)
const sidesOf = ({ parties }: PlanRow): Sides =>
  Object.fromEntries(parties.map(({ side, agency }) => [side, agency])) as Sides
export const planOf = ({ steps, handover, end }: PlanRow): Plan => ({ steps, handover, ended: end?.because ?? null })

/** Under whose keys is sealed what a side tells: of those it answers for the first. */
export const aboutOf = (row: PlanRow, side: Side): PersonId => peopleOf(row, side === 'to' ? 'to' : 'from')[0]!

export async function sealTold(act: Act, person: PersonId, told: unknown): Promise<Buffer> {
  const ring = await act.keys.extend(act, person, TOLD.category)
  return seal(ring, { person, ...TOLD }, told)
}
