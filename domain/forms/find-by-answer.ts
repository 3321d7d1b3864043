import type * as z from 'zod/mini'
import type { Look } from '../../ground/look.ts'
import { Invalid, Unknown } from '../../ground/refusals.ts'
import { mayWork } from '../agencies/index.ts'
import { showPeople } from '../people/index.ts'
import { seePeople, visiblePeople } from '../sharing/index.ts'
import { findForm, findLastEdition } from './store/forms.ts'
import { findCounted, PAGE } from './store/sheets.ts'
import { readEdition } from './surroundings.ts'
import type { FindByAnswer, FoundByAnswer } from './words.ts'

/** Finds people by a code that was answered about them: those whom the asker may find and of whom they may know the answer. */
export async function findByAnswer(look: Look, sought: z.infer<typeof FindByAnswer>): Promise<FoundByAnswer> {
  look.allow(mayWork(look.asking.actor, 'search', look.purpose))
  const [form, last] = await Promise.all([
    findForm(look, sought.form),
    findLastEdition(look.find, look.node, sought.form),
  ])
  if (!form || !last) throw new Unknown('no-such-form')
  const field = readEdition(last)
    .content.sections.flatMap(({ fields }) => fields)
    .find(({ key, counted }) => key === sought.field && counted)
  if (!field?.as) throw new Invalid('field-not-counted', { field: sought.field })
  const { is } = await visiblePeople(look)
  const persons = await findCounted(look, is, { ...sought, after: sought.after })
  const seen = await seePeople(look, persons, 'search')
  const open = [...seen].filter(([, { opens }]) => opens(field.as!))
  const people = await showPeople(look, new Map(open))
  look.note({
    ground: 'standing of the agency',
    persons: people.map(({ id }) => id),
    more: { form: sought.form, field: sought.field, found: people.length },
  })
  return {
    found: people.map(({ id, names }) => ({ person: id, names })),
    next: persons.length === PAGE ? persons.at(-1)! : null,
  }
}
