import type { Act } from '../../../ground/act.ts'
import { Conflict, Unknown } from '../../../ground/refusals.ts'
import { mayWork } from '../../agencies/index.ts'
import { addHeard, findNotice } from './store.ts'
import type { HearNotice } from './words.ts'

/** A recipient says that it heard: nobody there uses what it saw by a word that was taken back. */
export async function hearNotice(act: Act, { notice: id }: HearNotice): Promise<void> {
  const decision = mayWork(act.asking.actor, 'ask-consent', act.asking.purpose)
  if (!decision.allow) throw decision.refusal
  const notice = await findNotice(act, id)
  if (!notice) throw new Unknown('no-such-notice')
  if (notice.heard) throw new Conflict('heard-already')
  const { role } = act.allow(decision)
  addHeard(act, id)
  act.record({ ground: `role ${role}`, persons: [notice.person], more: { notice: id } })
}
