import type * as z from 'zod/mini'
import type { PersonId } from '../../ground/ids.ts'
import type { Look } from '../../ground/look.ts'
import { mayWork, nameWorkers } from '../agencies/index.ts'
import { showPeople } from '../people/index.ts'
import { sayGround, seePerson, worksWith } from '../sharing/index.ts'
import { categoryOf } from './answering/rules.ts'
import { accessTo, showSheet } from './show-sheet.ts'
import { findEditions, findLastEditions } from './store/forms.ts'
import { findSheets } from './store/sheets.ts'
import { readEdition } from './surroundings.ts'
import type { AnswersRead, FormEdition, ReadAnswers } from './words.ts'

/** Shows what was answered about somebody, sheet by sheet and field by field as the rules let this worker, and what may be filled. */
export async function readAnswers(look: Look, { person }: z.infer<typeof ReadAnswers>): Promise<AnswersRead> {
  const { grounds } = await seePerson(look, person, 'read')
  const [people, { sheets, editions, current, names }, rings] = await Promise.all([
    showPeople(look, new Map([[person, grounds]])),
    findFilled(look, person),
    look.keys.fetch(look.find, [person]),
  ])
  const ring = rings.get(person)!
  const access = accessTo([...editions.values()], grounds, ring)
  const shown = sheets.flatMap((sheet) => showSheet(sheet, { ring, access, names, editions, me: look.asking.actor.id }))
  const open = [...access].filter(([, may]) => may === 'write' || may === 'read').map(([as]) => categoryOf(as))
  look.note({
    ...sayGround(grounds),
    persons: [person],
    more: { categories: shown.length > 0 ? [...new Set(open)] : [], sheets: shown.length },
  })
  const used = new Set(
    shown.flatMap(({ form, edition, earlier, unfinished }) =>
      [edition, ...earlier.map((turn) => turn.edition), unfinished?.edition].map((nth) => `${form} ${nth}`),
    ),
  )
  return {
    person,
    names: people[0]?.names ?? [],
    editions: [...editions]
      .filter(([name, edition]) => used.has(name) || current.includes(edition))
      .map(([, one]) => one),
    current: current.map(({ form, nth }) => ({ form, nth })),
    sheets: shown,
    access: Object.fromEntries(access),
    writes: worksWith(grounds) && mayWork(look.asking.actor, 'fill-form', look.purpose).allow,
  }
}

/** The sheets about somebody, with every edition to which they answer and who answered; and what may be filled now. */
async function findFilled(look: Look, person: PersonId) {
  const [sheets, last] = await Promise.all([findSheets(look.find, look.node, person), findLastEditions(look)])
  const turns = sheets.flatMap(({ form, turns }) => turns.map(({ edition, by }) => ({ form, nth: edition, by })))
  const [used, names] = await Promise.all([
    findEditions(look.find, look.node, turns),
    nameWorkers(look.find, look.node, [...new Set(turns.map(({ by }) => by))]),
  ])
  const current = last
    .filter(({ retired }) => !retired)
    .map(readEdition)
    .filter(({ content }) => content.about !== 'part')
  const editions = new Map<string, FormEdition>()
  for (const edition of [...current, ...used.map(readEdition)]) editions.set(`${edition.form} ${edition.nth}`, edition)
  return { sheets, editions, current: current.map(({ form, nth }) => editions.get(`${form} ${nth}`)!), names }
}
