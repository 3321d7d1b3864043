import type { Act } from '../../ground/act.ts'
import { Conflict, Unknown } from '../../ground/refusals.ts'
import { mayConfigure } from './may-configure.ts'
import { addRetiring, findForm, findLastEdition } from './store/forms.ts'
import type { RetireForm } from './words.ts'

/** Lets a form be filled no longer. What was answered stays and is read as before; a new edition brings it back. */
export async function retireForm(act: Act, { form, editionSeen }: RetireForm): Promise<void> {
  const ground = act.allow(mayConfigure(act.asking))
  const known = await findForm(act, form)
  if (!known || known.agency !== act.agency) throw new Unknown('no-such-form')
  const last = await findLastEdition(act.find, act.node, form)
  if (!last || last.nth !== editionSeen) throw new Conflict('seen-older')
  if (last.retired) throw new Conflict('form-retired')
  addRetiring(act, form, editionSeen)
  act.record({ ground, persons: [], more: { form, key: known.key, edition: editionSeen } })
}
