import type { Act } from '../../ground/act.ts'
import { Conflict, Forbidden, Invalid, Unknown } from '../../ground/refusals.ts'
import { isFresh } from '../agencies/index.ts'
import { findChanges, findProblems } from './editions/rules.ts'
import { mayConfigure } from './may-configure.ts'
import { editionFrom } from './rules.ts'
import { addEdition, type DraftRow, type FormRow, findDraft, findForm, findLastEdition } from './store/forms.ts'
import { findSurroundings, readEdition } from './surroundings.ts'
import { FormContent, type PublishForm } from './words.ts'

/**
 * Makes the draft that was seen the edition that everybody fills from now on. Nothing is published in which anything is
 * wrong; a form of the whole node is published by another administrator than who made its draft.
 */
export async function publishForm(act: Act, { form, seen, editionSeen }: PublishForm): Promise<void> {
  const ground = act.allow(mayConfigure(act.asking))
  const known = await findForm(act, form)
  if (!known) throw new Unknown('no-such-form')
  const [draft, last, around] = await Promise.all([
    findDraft(act.find, act.node, form),
    findLastEdition(act.find, act.node, form),
    findSurroundings({ ...whoKeeps(act, known), profile: act.profile }),
  ])
  if (!draft || draft.nth !== seen || (last?.nth ?? 0) !== editionSeen) throw new Conflict('seen-older')
  insistOnSecond(act, known, draft)
  const content = FormContent.parse(JSON.parse(draft.content))
  const before = last ? readEdition(last) : null
  const problems = findProblems(content, { key: known.key, ...around, before })
  if (problems[0])
    throw new Invalid('form-has-problems', {
      count: problems.length,
      field: problems[0].at || known.key,
      problem: problems[0].code,
    })
  const edition = editionFrom({ form, key: known.key, nth: editionSeen + 1, content }, around)
  const changes = findChanges(before, edition)
  if (changes.length === 0 && !last?.retired) throw new Invalid('nothing-changed')
  addEdition(act, edition, seen)
  act.record({ ground, persons: [], more: { form, key: known.key, edition: edition.nth, draft: seen } })
}

const whoKeeps = ({ find, node }: Act, { agency }: FormRow) => ({ find, node, agency })

/** What everybody on the node is asked is decided by two. */
function insistOnSecond(act: Act, { reach }: FormRow, { by }: DraftRow): void {
  const { actor } = act.asking
  if (reach !== 'node') return
  if (by === actor.id) throw new Forbidden('needs-second-person')
  if (!isFresh(actor.signIn, act.at)) throw new Forbidden('sign-in-not-fresh')
}
