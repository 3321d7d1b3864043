import type { Act } from '../../ground/act.ts'
import { Conflict, Invalid, Unknown } from '../../ground/refusals.ts'
import { mayConfigure } from './may-configure.ts'
import { addDraft, addForm, findDraft, findForm } from './store/forms.ts'
import type { DraftForm } from './words.ts'

/** Keeps what an administrator has made of a form so far. Every draft stays; nobody is asked anything by one. */
export async function draftForm(act: Act, { form, key, reach, seen, content }: DraftForm): Promise<void> {
  const ground = act.allow(mayConfigure(act.asking))
  const known = await findForm(act, form)
  if (!known && seen > 0) throw new Unknown('no-such-form')
  if (known && known.agency !== act.agency) throw new Unknown('no-such-form')
  if (known && (known.key !== key || known.reach !== reach)) throw new Invalid('form-fixed')
  const last = known && (await findDraft(act.find, act.node, form))
  if ((last?.nth ?? 0) !== seen) throw new Conflict('seen-older')
  if (!known) addForm(act, { form, key, reach })
  addDraft(act, form, { nth: seen + 1, content })
  act.record({ ground, persons: [], more: { form, key, draft: seen + 1 } })
}
