import type * as z from 'zod/mini'
import type { Look } from '../../ground/look.ts'
import { mayWork } from '../agencies/index.ts'
import { findLastEditions } from './store/forms.ts'
import { readEdition } from './surroundings.ts'
import type { FormsRead, ReadForms } from './words.ts'

/** Shows the forms that may be filled in the asker's agency now, as they were last published. It is about nobody. */
export async function readForms(look: Look, _: z.infer<typeof ReadForms>): Promise<FormsRead> {
  const { role } = look.allow(mayWork(look.asking.actor, 'search', look.purpose))
  const editions = await findLastEditions(look)
  look.note({ ground: `role ${role}`, persons: [], more: { forms: editions.length } })
  return {
    agency: look.agency,
    editions: editions
      .filter(({ retired }) => !retired)
      .map(readEdition)
      .filter(({ content }) => content.about !== 'part'),
  }
}
