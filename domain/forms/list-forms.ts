import type * as z from 'zod/mini'
import type { Look } from '../../ground/look.ts'
import { mayConfigure } from './may-configure.ts'
import { findForms, findLists } from './store/forms.ts'
import type { FormContent, FormsListed, ListForms } from './words.ts'

/** Shows administrators every form and list of codes that their agency keeps, or that is of the whole node. */
export async function listForms(look: Look, _: z.infer<typeof ListForms>): Promise<FormsListed> {
  const ground = look.allow(mayConfigure(look.asking))
  const [forms, lists] = await Promise.all([findForms(look), findLists(look)])
  look.note({ ground, persons: [], more: { forms: forms.length, lists: lists.length } })
  return {
    forms: forms.map(({ form, key, agency, reach, draft, edition, retired }) => {
      const content: FormContent = JSON.parse(draft.content)
      return {
        ...{ form, key, agency, reach, retired },
        name: content.name,
        about: content.about,
        draft: draft.nth,
        edition: edition?.nth ?? 0,
        changed: edition?.draft !== draft.nth,
        mine: agency === look.agency,
      }
    }),
    lists: lists.map(({ agency, reach, nth, content }) => ({
      ...{ agency, reach, nth },
      list: JSON.parse(content),
      mine: agency === look.agency,
    })),
  }
}
