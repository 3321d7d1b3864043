import type { Act } from '../../ground/act.ts'
import { insistOn, sayGround, seePerson } from '../sharing/index.ts'
import { sealWords } from './seal-words.ts'
import { addChildStatuses } from './store/separations.ts'
import type { StateChildStatus } from './words.ts'

/** Says whether a child is accompanied, separated or unaccompanied, from a day on. What was said before stays. */
export async function stateChildStatus(act: Act, { reason, ...status }: StateChildStatus): Promise<void> {
  const { grounds } = await seePerson(act, status.person, 'tell-of-families')
  insistOn(grounds, 'write', ['family.uasc'])
  const ring = await act.keys.extend(act, status.person, 'family')
  const sealed = sealWords(new Map([[status.person, ring]]), status.person, 'families.child_status.reason', reason)
  addChildStatuses(act, [{ ...status, reason: sealed }])
  act.record({ ...sayGround(grounds), persons: [status.person], more: { status: status.status } })
}
