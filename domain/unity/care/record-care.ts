import type { Act } from '../../../ground/act.ts'
import type { PersonId } from '../../../ground/ids.ts'
import { Conflict, Invalid, Unknown } from '../../../ground/refusals.ts'
import { seal } from '../../../ground/seal.ts'
import { type Grounds, insistOn, sayGround, seePeople } from '../../sharing/index.ts'
import type { Looking } from '../partings/guarded.ts'
import { keepTogether } from '../partings/keep-together.ts'
import type { Proposal } from '../proposal.ts'
import { addCare, addCareStatement, type CareRow, findCareEntry } from './store/care.ts'
import { addDetermination, addWish } from './store/views.ts'
import type { JudgeCare, RecordCare, RecordCourtOrder, StateWish } from './words.ts'

export const TOLD = { category: 'family', column: 'unity.told' } as const
type Sealing = { person: PersonId; words: string | undefined }
const sealTold = async (act: Act, { person, words }: Sealing): Promise<Buffer | null> =>
  words === undefined ? null : seal(await act.keys.extend(act, person, TOLD.category), { person, ...TOLD }, words)

/** Writes down that somebody cares for another, or has custody of them. */
export async function recordCare(act: Act, input: RecordCare): Promise<void> {
  const { id, carer, over, form, basis, since, until, words, parting } = input
  const grounds = await seeBoth(act, carer, over)
  if (until !== null && until < since) throw new Invalid('date-order', { field: 'until' })
  const kept = await keepTogether(act, await proposeCare(act, input), parting)
  addCare(act, { id, carer, over, form, basis, since, until, words: await sealTold(act, { person: over, words }) })
  act.record({ ...sayGround(grounds), persons: [carer, over], more: { care: id, form, basis, ...kept } })
}
/** Custody is given; that somebody cares is a fact that is written down, and gives them nothing. */
export async function proposeCare(_: Looking, { carer, over, form, since }: RecordCare): Promise<Proposal> {
  const gives = form === 'custody' ? { gives: { carer, over } } : {}
  return { kind: 'custody-change', persons: [over], on: since, ...gives }
}

/** Says anew how it stands that somebody cares for another: verified, contested, or ended. */
export async function judgeCare(act: Act, input: JudgeCare): Promise<void> {
  const { care: id, status, reason, on, seen, parting } = input
  const { care, grounds } = await getCare(act, id)
  if (care.statements !== seen) throw new Conflict('seen-older')
  const kept = await keepTogether(act, await proposeJudgement(act, input), parting)
  const sealed = await sealTold(act, { person: care.over, words: reason })
  addCareStatement(act, { care: id, nth: seen + 1, status, since: on, reason: sealed! })
  act.record({ ...sayGround(grounds), persons: [care.carer, care.over], more: { care: id, status, ...kept } })
}
export async function proposeJudgement(asker: Looking, { care: id, status, on }: JudgeCare): Promise<Proposal> {
  const { care } = await getCare(asker, id)
  return { kind: 'custody-change', persons: [care.over], on, ends: status === 'ended' ? [id] : [] }
}

async function getCare(asker: Looking, id: CareRow['id']): Promise<{ care: CareRow; grounds: Grounds }> {
  const care = await findCareEntry(asker, id)
  const seen = await seePeople(asker, care ? [care.carer, care.over] : [], 'tell-of-families')
  const grounds = care && seen.get(care.over)
  if (!care || !grounds) throw new Unknown('no-such-care')
  insistOn(grounds, 'write', ['family.care'])
  return { care, grounds }
}

async function seeBoth(asker: Looking, one: PersonId, other: PersonId): Promise<Grounds> {
  if (one === other) throw new Invalid('tie-to-self')
  const seen = await seePeople(asker, [one, other], 'tell-of-families')
  const grounds = seen.get(other)
  if (!grounds || !seen.has(one)) throw new Unknown('no-such-person')
  for (const each of seen.values()) insistOn(each, 'write', ['family.care'])
  return grounds
}

/** Writes down what somebody wants about another, or about anyone. Children are asked too. */
export async function stateWish(act: Act, { id, person, about, wants, words }: StateWish): Promise<void> {
  const named = about === null ? [person] : [person, about]
  if (about === person) throw new Invalid('tie-to-self')
  const seen = await seePeople(act, named, 'tell-of-families')
  const grounds = seen.get(person)
  if (!grounds || named.some((one) => !seen.has(one))) throw new Unknown('no-such-person')
  insistOn(grounds, 'write', ['family.doNotSeparate'])
  addWish(act, { id, person, about, wants, words: await sealTold(act, { person, words }) })
  act.record({ ...sayGround(grounds), persons: named, more: { wish: id } })
}

/** Writes down what a court has ordered about people. It may let them be parted until its review is due. */
export async function recordCourtOrder(
  act: Act,
  { id, people, outcome, on, reviewDue, words }: RecordCourtOrder,
): Promise<void> {
  const seen = await seePeople(act, people, 'tell-of-families')
  if (people.some((one) => !seen.has(one))) throw new Unknown('no-such-person')
  for (const each of seen.values()) insistOn(each, 'write', ['family.bestInterests'])
  // Under the keys of the first by id: in that order the people of a finding are found again.
  const sealed = await sealTold(act, { person: people.toSorted()[0]!, words })
  addDetermination(act, {
    id,
    form: 'court-order',
    outcome,
    on,
    reviewDue,
    decision: null,
    words: sealed,
    persons: people,
  })
  act.record({ ...sayGround(seen.get(people[0]!)!), persons: people, more: { order: id, outcome } })
}
