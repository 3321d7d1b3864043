import type { Act } from '../../ground/act.ts'
import { Invalid, Unknown } from '../../ground/refusals.ts'
import { insistOn, sayGround, seePeople } from '../sharing/index.ts'
import { sealWords } from './seal-words.ts'
import { addLeaving, findMembers, lockMembership } from './store/households.ts'
import type { LeaveHousehold } from './words.ts'

/** A person stops living with a household, on a day and for a reason. That they lived there stays. */
export async function leaveHousehold(act: Act, { household, person, until, reason }: LeaveHousehold): Promise<void> {
  await lockMembership(act, household, person)
  const members = await findMembers(act.find, act.node, household)
  const grounds = (await seePeople(act, [person], 'tell-of-families')).get(person)
  const membership = members.find((member) => member.person === person && member.until === null)
  if (!grounds) throw new Unknown('no-such-household')
  insistOn(grounds, 'write', ['family.household'])
  if (!membership) throw new Invalid('not-a-member')
  if (until < membership.since) throw new Invalid('date-order', { field: 'until' })

  const ring = await act.keys.extend(act, person, 'family')
  const sealed = sealWords(new Map([[person, ring]]), person, 'families.leaving.reason', reason)
  addLeaving(act, { household, person, since: membership.since, until, reason: sealed })
  act.record({ ...sayGround(grounds), persons: [person], more: { household } })
}
