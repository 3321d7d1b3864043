import type { Act } from '../../ground/act.ts'
import type { WorkerId } from '../../ground/ids.ts'
import { Invalid, Unknown } from '../../ground/refusals.ts'
import { getWorker } from '../agencies/index.ts'
import { isPaperOf } from '../documents/index.ts'
import { findChildrenAmong, sayGround } from '../sharing/index.ts'
import { findDeterminations } from '../unity/index.ts'
import { reunificationOf } from './profile.ts'
import { insistOnSide, insistOnTurn } from './rules.ts'
import { aboutOf, lockAndSee, type PlanSeen, sealTold } from './see-plan.ts'
import { addStepTurn } from './store.ts'
import type { Evidence, TurnStep } from './words.ts'

/** Says who takes a step and until when, that it is done and on what it rests, or why it is left out. */
export async function turnStep(act: Act, input: TurnStep): Promise<void> {
  const { plan: id, step: code, seen, turn, on, owner = null, due = null, words, evidence, law = null } = input
  const found = await lockAndSee(act, id)
  const step = found.row.steps.find((one) => one.code === code)
  if (!step) throw new Invalid('not-there', { field: 'step' })
  insistOnSide(found.sides, step.side, act.agency)
  const profile = reunificationOf(act.profile)
  const today = act.at.toISOString().slice(0, 10)
  const laws = profile.laws.filter(({ countries }) => countries.includes(found.row.country)).map(({ code }) => code)
  insistOnTurn(step, input, profile, { hasFinding: await hasFinding(act, found, today), laws, today })
  if (owner) await insistOnColleague(act, owner)
  await insistOnPapers(act, found, evidence)
  const told = words || evidence ? await sealTold(act, aboutOf(found.row, step.side), { words, evidence }) : null
  addStepTurn(act, { plan: id, step: code, nth: seen + 1, turn, on, owner, due, told, law })
  const persons = found.row.people.map(({ person }) => person)
  act.record({ ...sayGround(found.grounds), persons, more: { reunification: id, step: code, turn } })
}

export async function insistOnColleague(act: Act, owner: WorkerId): Promise<void> {
  const { agency } = await getWorker(act.find, act.node, owner)
  if (agency !== act.agency) throw new Unknown('unknown-worker')
}

/** A paper that is named is a paper of somebody in the plan whom the asker sees. */
async function insistOnPapers(act: Act, { seen }: PlanSeen, evidence: readonly Evidence[] = []): Promise<void> {
  for (const one of evidence)
    if (one.kind === 'document' && !(await isPaperOf(act, one.document, [...seen.keys()])))
      throw new Invalid('not-there', { field: 'evidence' })
}

/** Whether what is best was found for every child who comes, by whoever may, and is not due to be looked at again. */
async function hasFinding(act: Act, { from }: PlanSeen, today: string): Promise<boolean> {
  const [children, found] = await Promise.all([findChildrenAmong(act, from), findDeterminations(act, from)])
  const holds = found.filter(({ reviewDue }) => reviewDue === null || reviewDue >= today)
  return [...children].every((child) => holds.some(({ persons }) => persons.includes(child)))
}
