import type { Act } from '../../ground/act.ts'
import { Conflict, Invalid, Unknown } from '../../ground/refusals.ts'
import { insistOn, sayGround, seePeople } from '../sharing/index.ts'
import { sealWords } from './seal-words.ts'
import { addMembers, findMembers, lockMembership } from './store/households.ts'
import type { JoinHousehold } from './words.ts'

/** A person begins to live with a household, from a day on. */
export async function joinHousehold(act: Act, { household, person, since, reason }: JoinHousehold): Promise<void> {
  await lockMembership(act, household, person)
  const members = await findMembers(act.find, act.node, household)
  const seen = await seePeople(act, [person, ...members.map((member) => member.person)], 'tell-of-families')
  if (!members.some((member) => seen.has(member.person))) throw new Unknown('no-such-household')
  const grounds = seen.get(person)
  if (!grounds) throw new Unknown('no-such-person')
  insistOn(grounds, 'write', ['family.household'])
  const own = members.filter((member) => member.person === person)
  if (own.some(({ until }) => until === null)) throw new Conflict('already-member')
  if (own.some(({ until }) => until! > since)) throw new Invalid('date-order', { field: 'since' })

  const ring = await act.keys.extend(act, person, 'family')
  const sealed = sealWords(new Map([[person, ring]]), person, 'families.member.reason', reason)
  addMembers(act, household, [person], since, sealed)
  act.record({ ...sayGround(grounds), persons: [person], more: { household } })
}
