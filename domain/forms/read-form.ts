import type * as z from 'zod/mini'
import type { Look } from '../../ground/look.ts'
import { Unknown } from '../../ground/refusals.ts'
import { nameWorkers } from '../agencies/index.ts'
import { mayConfigure } from './may-configure.ts'
import { findDraft, findEditionTurns, findForm, findLastEdition } from './store/forms.ts'
import { findSurroundings, readEdition } from './surroundings.ts'
import type { FormShown, ReadForm } from './words.ts'

/** Shows administrators one form: its draft, what it is held against, and its editions. */
export async function readForm(look: Look, { form }: z.infer<typeof ReadForm>): Promise<FormShown> {
  const ground = look.allow(mayConfigure(look.asking))
  const known = await findForm(look, form)
  if (!known) throw new Unknown('no-such-form')
  const { agency, key, reach } = known
  const [draft, last, turns, around] = await Promise.all([
    findDraft(look.find, look.node, form),
    findLastEdition(look.find, look.node, form),
    findEditionTurns(look.find, look.node, form),
    findSurroundings({ find: look.find, node: look.node, agency, profile: look.profile }),
  ])
  if (!draft) throw new Unknown('no-such-form')
  const names = await nameWorkers(look.find, look.node, [...new Set([draft.by, ...turns.map(({ by }) => by)])])
  look.note({ ground, persons: [], more: { form, draft: draft.nth } })
  return {
    ...{ form, key, agency, reach, ...around },
    agencyType: look.asking.actor.type,
    mine: agency === look.agency,
    draft: {
      nth: draft.nth,
      content: JSON.parse(draft.content),
      at: draft.at.toISOString(),
      by: names.get(draft.by) ?? '',
      byMe: draft.by === look.asking.actor.id,
    },
    edition: last ? readEdition(last) : null,
    editions: turns.map(({ nth, at, by }) => ({ nth, at: at.toISOString(), by: names.get(by) ?? '' })),
    retired: last?.retired ?? false,
  }
}
