import type { Act } from '../../ground/act.ts'
import { Invalid } from '../../ground/refusals.ts'
import { mayWork } from '../agencies/index.ts'
import { findAtRest } from '../cases/index.ts'
import { findDue } from './find-due.ts'
import { insistOnRules } from './insist-on-rules.ts'
import { mayRetain } from './may-retain.ts'
import { addProposal } from './store.ts'
import { PROPOSED_MOST, type ProposeErasure } from './words.ts'

/** Proposes to erase, or to set aside, what is kept of people. Nothing happens before a second steward has decided. */
export async function proposeErasure(act: Act, proposal: ProposeErasure): Promise<void> {
  const persons = proposal.items.map(({ person }) => person)
  act.regards = { persons }
  const work = mayWork(act.asking.actor, 'retain', act.asking.purpose)
  if (!work.allow) throw work.refusal
  if (new Set(persons).size < persons.length) throw new Invalid('person-twice', { field: 'items' })
  await mayRetain(act, persons)
  if (proposal.because === 'schedule') await insistThatDue(act, proposal)
  if (proposal.action === 'erase') await insistOnRules(act, proposal, 'somebody')
  act.allow({ allow: true, grounds: work.grounds })
  addProposal(act, proposal)
  const { id, action, because, line } = proposal
  act.record({ ground: `role ${work.grounds.role}`, persons, more: { proposal: id, action, because, line } })
}

/** Whoever says that the schedule wants it must be right about each of them. */
async function insistThatDue(act: Act, { action, line, items }: ProposeErasure): Promise<void> {
  const persons = items.map(({ person }) => person)
  const resting = await findAtRest(act, { before: act.at, after: null, most: PROPOSED_MOST, among: persons })
  const due = new Map((await findDue(act, resting)).map(({ person, due }) => [person, due]))
  for (const { person, whole, categories } of items) {
    const said = due.get(person)?.find((one) => one.line === line && one.action === action)
    if (!said || said.whole !== whole || !categories.every((category) => said.categories.includes(category)))
      throw new Invalid('not-due', { line: line ?? '' })
  }
}
