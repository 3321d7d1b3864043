import type { Act } from '../../ground/act.ts'
import { Forbidden } from '../../ground/refusals.ts'
import { findAtWork, isFresh } from '../agencies/index.ts'
import { forgetAnswers } from '../forms/index.ts'
import { forgetPeople } from '../matching/index.ts'
import { eraseRecords } from '../people/index.ts'
import { changeSubject, findPartnersOf } from '../sharing/index.ts'
import { findProposal, saidOf } from './find-proposal.ts'
import { insistOnRules } from './insist-on-rules.ts'
import { mayRetain } from './may-retain.ts'
import { erasedOf } from './rules.ts'
import { addNotices, addVerdict, type ProposalRow } from './store.ts'
import type { DecideErasure } from './words.ts'

/**
 * A second steward carries out what one has proposed, all of it or nothing: keys are destroyed, in every process that
 * holds them; who is erased is found by nothing; partners to whom they were open are told.
 */
export async function approveErasure(act: Act, { proposal: id }: DecideErasure): Promise<void> {
  const { proposal, role } = await findProposal(act, id)
  const { actor } = act.asking
  if (proposal.worker === actor.id) throw new Forbidden('needs-second-person')
  if (!isFresh(actor.signIn, act.at)) throw new Forbidden('sign-in-not-fresh')
  const persons = proposal.items.map(({ person }) => person)
  await mayRetain(act, persons)
  const proposer = await findAtWork(act.find, act.node, proposal.worker)
  if (proposal.action === 'erase') await insistOnRules(act, proposal, { id, worker: proposer! })
  act.allow({ allow: true, grounds: role })
  const gone = proposal.action === 'erase' ? await erase(act, proposal) : setAside(act, proposal)
  addVerdict(act, id, 'approved')
  act.record({ ground: `role ${role}`, rests: id, persons, more: { ...saidOf(proposal), gone } })
}

/** The deeds whose rows are gone with it. */
async function erase(act: Act, { id, items }: ProposalRow): Promise<string[]> {
  const persons = items.map(({ person }) => person)
  addNotices(act, id, await findPartnersOf(act, persons))
  for (const { person, whole } of items) if (whole) changeSubject(act, person, { erasedAt: act.at })
  forgetPeople(act, persons)
  const erasing = items.map((item) => ({ person: item.person, categories: erasedOf(item) }))
  return [...(await forgetAnswers(act, erasing)), ...(await eraseRecords(act, erasing))]
}

function setAside(act: Act, { items }: ProposalRow): string[] {
  for (const { person } of items) changeSubject(act, person, { restricted: true })
  return []
}
