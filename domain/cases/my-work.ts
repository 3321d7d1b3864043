import type { FactId, PersonId, WorkerId } from '../../ground/ids.ts'
import type { Look } from '../../ground/look.ts'
import { findLenders, mayWork, nameWorkers } from '../agencies/index.ts'
import { findLonelyChildren, findTraces, openCauses } from '../families/index.ts'
import { listOpenReviews } from '../matching/index.ts'
import { showPeople } from '../people/index.ts'
import { findToReview, type Grounds, seePeople } from '../sharing/index.ts'
import { showTask } from './show-task.ts'
import { findCasesOf, findOpenTasks } from './store/lists.ts'
import type { MyWorkShown, WorkItem } from './words.ts'

const MOST = 60
/** Whoever is not seen has nothing open. */
const CLOSED = { opensLead: () => false }

/** Everything that waits for this worker, and for those in whose place they stand, ordered by harm and then by time. */
export async function myWork(look: Look): Promise<MyWorkShown> {
  const worker = look.asking.actor
  look.allow(mayWork(worker, 'search', look.purpose))
  const waiting = await findWaiting(look, worker.id)
  // A list like any other: whoever is in no list for this worker waits for somebody else.
  const seen = await seePeople(look, personsOf(waiting), 'search')
  const items = (await showItems(look, waiting, seen)).filter(({ person }) => person && seen.has(person))
  look.note({
    ground: 'standing of the agency',
    persons: [...seen.keys()],
    more: { categories: ['identity'], items: items.length },
  })
  return { items }
}

type Waiting = Awaited<ReturnType<typeof findWaiting>>

async function findWaiting(look: Look, worker: WorkerId) {
  const lenders = await findLenders(look.find, look.node, { worker, at: look.at })
  const [children, traces, tasks, reviews, emergencies] = await Promise.all([
    findLonelyChildren(look, MOST),
    findTraces(look, MOST),
    findOpenTasks(look, [worker, ...lenders], MOST),
    listOpenReviews(look, MOST),
    findToReview(look),
  ])
  return { children, traces, tasks, reviews, emergencies }
}

const personsOf = ({ children, traces, tasks, reviews, emergencies }: Waiting): PersonId[] => [
  ...new Set([
    ...[...children, ...traces, ...emergencies].map(({ person }) => person),
    ...tasks.flatMap(({ focus, person }) => (person ? [focus, person] : [focus])),
    ...reviews.map(({ one }) => one),
  ]),
]

async function showItems(look: Look, waiting: Waiting, seen: Map<PersonId, Grounds>): Promise<WorkItem[]> {
  const { children, traces, tasks, reviews, emergencies } = waiting
  const [people, files, workers, rings] = await Promise.all([
    showPeople(look, seen),
    findCasesOf(look, [...seen.keys()]),
    nameWorkers(look.find, look.node, [
      ...new Set([...emergencies.map(({ worker }) => worker), ...tasks.flatMap(({ owner }) => owner ?? [])]),
    ]),
    look.keys.fetch(look.find, [
      ...new Set([...tasks.map(({ focus }) => focus), ...traces.map(({ person }) => person)]),
    ]),
  ])
  const causes = openCauses(traces, rings)
  const names = new Map(people.map((person) => [person.id, person.names]))
  const fileOf = new Map(files.map((file) => [file.person, file.case]))
  const about = (person: PersonId) => ({ person, case: fileOf.get(person) ?? null, names: names.get(person) ?? [] })
  const fact = ({ id, person, at }: { id: FactId; person: PersonId; at: Date }) => ({
    ...about(person),
    id,
    due: null,
    since: at.toISOString(),
  })
  const items = [
    ...children.map((child): WorkItem => ({ ...fact(child), group: 'child-alone', why: child.status })),
    ...traces.map((trace): WorkItem => ({ ...fact(trace), group: 'apart', why: causes.get(trace.id) ?? 'unknown' })),
    ...emergencies.map(
      ({ id, person, from, worker }): WorkItem => ({
        ...fact({ id, person, at: from }),
        group: 'emergency',
        why: 'opened',
        what: workers.get(worker) ?? '',
      }),
    ),
    ...tasks.map((task): WorkItem => {
      const { what } = showTask(task, rings.get(task.focus)!, seen.get(task.focus) ?? CLOSED, new Map())
      const { id, case: file, code, due, at, owner } = task
      const other = owner && owner !== look.asking.actor.id && workers.get(owner)
      return {
        ...about(task.person ?? task.focus),
        case: file,
        id,
        group: 'task',
        why: code ?? 'task',
        what,
        due,
        since: at.toISOString(),
        ...(other && { insteadOf: other }),
      }
    }),
    ...reviews.map(
      (review): WorkItem => ({ ...fact({ ...review, person: review.one }), group: 'review', why: review.band }),
    ),
  ]
  return items.filter(({ person }) => person && names.has(person)) // nothing of whoever was not read
}
