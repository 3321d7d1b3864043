import type { FactId, PersonId } from '../../ground/ids.ts'
import type { Look } from '../../ground/look.ts'
import { getWorker, mayWork } from '../agencies/index.ts'
import { findLonelyChildren, findTraces } from '../families/index.ts'
import { listOpenReviews } from '../matching/index.ts'
import { type Opens, showPeople } from '../people/index.ts'
import { seePeople } from '../sharing/index.ts'
import { showTask } from './show-task.ts'
import { countCases, findCasesOf, findOpenTasks } from './store/lists.ts'
import type { MyWorkShown, WorkItem } from './words.ts'

const MOST = 60

/** Everything that waits for this worker, ordered by harm and then by time. */
export async function myWork(look: Look): Promise<MyWorkShown> {
  const worker = await getWorker(look.find, look.node, look.asking.actor.id)
  look.allow(mayWork(worker, 'read', look.purpose))
  const [traces, children, tasks, reviews, cases] = await Promise.all([
    findTraces(look, MOST),
    findLonelyChildren(look, MOST),
    findOpenTasks(look, worker.id, MOST),
    listOpenReviews(look, MOST),
    countCases(look),
  ])
  const persons = [
    ...new Set([
      ...traces.map(({ person }) => person),
      ...children.map(({ person }) => person),
      ...tasks.map(({ focus, person }) => person ?? focus),
      ...reviews.map(({ one }) => one),
    ]),
  ]
  const seen = await seePeople(look, persons, 'read')
  const opens: Opens = new Map([...seen].map(([person, { categories }]) => [person, categories]))
  const [people, files, rings] = await Promise.all([
    showPeople(look, opens),
    findCasesOf(look, persons),
    look.keys.fetch(look.find, [...new Set(tasks.map(({ focus }) => focus))]),
  ])
  const names = new Map(people.map((person) => [person.id, person.names]))
  const fileOf = new Map(files.map((file) => [file.person, file.case]))
  const about = (person: PersonId) => ({ person, case: fileOf.get(person) ?? null, names: names.get(person) ?? [] })

  const items: WorkItem[] = [
    ...children.map(
      ({ id, person, status, at }): WorkItem => ({
        ...about(person),
        id,
        group: 'child-alone',
        why: status,
        due: null,
        since: at.toISOString(),
      }),
    ),
    ...traces.map(
      ({ id, person, cause, at }): WorkItem => ({
        ...about(person),
        id,
        group: 'apart',
        why: cause,
        due: null,
        since: at.toISOString(),
      }),
    ),
    ...tasks.map((task): WorkItem => {
      const { what } = showTask(task, rings.get(task.focus)!, seen.get(task.focus)?.categories ?? [], new Map())
      return {
        ...about(task.person ?? task.focus),
        case: task.case,
        id: task.id,
        group: 'task',
        why: task.code ?? 'task',
        what,
        due: task.due,
        since: task.at.toISOString(),
      }
    }),
    ...reviews.map(
      ({ id, band, one, at }): WorkItem => ({
        ...about(one),
        id: id as FactId,
        group: 'review',
        why: band,
        due: null,
        since: at.toISOString(),
      }),
    ),
  ].filter(({ person }) => person && seen.has(person))
  look.note({
    ground: 'standing of the agency',
    persons: [...seen.keys()],
    more: { categories: ['identity'], items: items.length },
  })
  return { items, cases }
}
