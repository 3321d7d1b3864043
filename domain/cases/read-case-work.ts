import type * as z from 'zod/mini'
import type { Look } from '../../ground/look.ts'
import { isErased, unseal } from '../../ground/seal.ts'
import { nameWorkers } from '../agencies/index.ts'
import { findOpenReviews } from '../matching/index.ts'
import { sayGround, worksWith } from '../sharing/index.ts'
import { readTimeline } from './read-timeline.ts'
import { NOTE_FIELD } from './rules.ts'
import { seeCase } from './see-case.ts'
import { showTask } from './show-task.ts'
import { findNotes, findTasks } from './store/work.ts'
import type { CaseWorkShown, ReadCase } from './words.ts'

/** Shows what is being done in a case, to whoever works in it: notes, tasks, what has happened, and whether somebody may be known already. */
export async function readCaseWork(look: Look, { case: id }: z.infer<typeof ReadCase>): Promise<CaseWorkShown> {
  const { file, grounds, people } = await seeCase(look, id, 'read')
  if (!worksWith(grounds)) {
    look.note({ ...sayGround(grounds), persons: [...people.keys()], case: id, more: { categories: [] } })
    return { notes: [], tasks: [], timeline: [], reviews: [] }
  }
  const [notes, tasks, timeline, reviews, rings] = await Promise.all([
    findNotes(look.find, look.node, id),
    findTasks(look.find, look.node, id),
    readTimeline(look, [id, ...people.keys()], { most: 60, looks: false }),
    findOpenReviews(look, [...people.keys()]),
    look.keys.fetch(look.find, [file.focus]),
  ])
  const ring = rings.get(file.focus)!
  const names = await nameWorkers(look.find, look.node, [
    ...new Set([
      ...notes.map(({ by }) => by),
      ...tasks.flatMap(({ owner, turnedBy }) => [owner, turnedBy].filter((worker) => worker !== null)),
    ]),
  ])
  look.note({
    ...sayGround(grounds),
    persons: [...people.keys()],
    case: id,
    more: {
      categories: [
        ...new Set([
          'family',
          ...notes.map(({ category }) => category).filter((category) => grounds.opens(NOTE_FIELD[category])),
        ]),
      ],
    },
  })
  return {
    notes: notes.map(({ id: note, category, text, by, at }) => {
      const open = grounds.opens(NOTE_FIELD[category]) && !isErased(ring, category)
      return {
        id: note,
        category,
        at: at.toISOString(),
        by: names.get(by) ?? '',
        byMe: by === look.asking.actor.id,
        ...(open && { text: unseal<string>(ring, { person: file.focus, category, column: 'cases.note.text' }, text) }),
      }
    }),
    tasks: tasks.map((task) => showTask(task, ring, grounds, names)),
    timeline: timeline.lines,
    reviews: reviews.map(({ id: review, one, other }) => ({
      id: review,
      persons: [one, other].filter((person) => people.has(person)),
    })),
  }
}
