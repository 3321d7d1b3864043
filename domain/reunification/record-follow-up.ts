import type { Act } from '../../ground/act.ts'
import { sayGround } from '../sharing/index.ts'
import { insistOnFollowUp, insistOnSide } from './rules.ts'
import { aboutOf, lockAndSee, type PlanSeen, sealTold } from './see-plan.ts'
import { addFollowUp, addSteps, addStepTurn } from './store.ts'
import { insistOnColleague } from './turn-step.ts'
import type { RecordFollowUp } from './words.ts'

/** How it goes some months after they came. Where it does not go well a next step stands in the plan until it is taken. */
export async function recordFollowUp(act: Act, input: RecordFollowUp): Promise<void> {
  const { plan: id, step: code, on, how, alone, words } = input
  const found = await lockAndSee(act, id)
  insistOnSide(found.sides, 'to', act.agency)
  const step = found.plan.steps.find((one) => one.code === code)
  insistOnFollowUp(found.plan, step, input, act.at.toISOString().slice(0, 10))
  const sealed = words ? await sealTold(act, aboutOf(found.row, 'to'), words) : null
  const next = input.next ? await openNext(act, found, { ...input.next, on }) : null
  addFollowUp(act, { plan: id, step: code, on, how, alone, words: sealed, next })
  const persons = found.row.people.map(({ person }) => person)
  act.record({ ...sayGround(found.grounds), persons, more: { reunification: id, step: code, how } })
}

type Next = NonNullable<RecordFollowUp['next']> & { on: string }
async function openNext(act: Act, { row }: PlanSeen, { what, due, owner, on }: Next): Promise<string> {
  await insistOnColleague(act, owner)
  const nth = Math.max(...row.steps.map((step) => step.nth)) + 1
  const code = `next-${nth}`
  addSteps(act, row.id, [
    { code, nth, kind: 'next', side: 'to', due, what: await sealTold(act, aboutOf(row, 'to'), what) },
  ])
  addStepTurn(act, { plan: row.id, step: code, nth: 1, turn: 'planned', on, owner, due, told: null, law: null })
  return code
}
