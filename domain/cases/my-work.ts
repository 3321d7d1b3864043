import type { PersonId, WorkerId } from '../../ground/ids.ts'
import type { Look } from '../../ground/look.ts'
import { findLenders, mayWork } from '../agencies/index.ts'
import { findLonelyChildren, findTraces } from '../families/index.ts'
import { listOpenReviews } from '../matching/index.ts'
import { findToReview, seePeople } from '../sharing/index.ts'
import { showWork } from './show-work.ts'
import { findOpenTasks } from './store/lists.ts'
import type { MyWorkShown } from './words.ts'

const MOST = 60

/** Everything that waits for this worker, and for those in whose place they stand, ordered by harm and then by time. */
export async function myWork(look: Look): Promise<MyWorkShown> {
  const worker = look.asking.actor
  look.allow(mayWork(worker, 'search', look.purpose))
  const waiting = await findWork(look, worker.id)
  // A list like any other: whoever is in no list for this worker waits for somebody else.
  const seen = await seePeople(look, personsOf(waiting), 'search')
  const items = await showWork(
    look,
    onlyOf(waiting, (person) => seen.has(person)),
    seen,
  )
  look.note({
    ground: 'standing of the agency',
    persons: [...new Set(items.flatMap(({ person }) => person ?? []))],
    more: { categories: ['identity'], items: items.length },
  })
  return { items }
}

export type Work = Awaited<ReturnType<typeof findWork>>
async function findWork(look: Look, worker: WorkerId) {
  const lenders = await findLenders(look.find, look.node, { worker, at: look.at })
  const [children, traces, tasks, reviews, emergencies] = await Promise.all([
    findLonelyChildren(look, MOST),
    findTraces(look, MOST),
    findOpenTasks(look, [worker, ...lenders], MOST),
    listOpenReviews(look, MOST),
    findToReview(look),
  ])
  return {
    ...{ children, traces, emergencies },
    tasks: tasks.map((task) => ({ ...task, person: task.person ?? task.focus })),
    reviews: reviews.map((review) => ({ ...review, person: review.one })),
  }
}

/** Whom a line is about. What is to be done in words is told as far as whom its case is about first is open. */
const personsOf = ({ children, traces, tasks, reviews, emergencies }: Work): PersonId[] => [
  ...new Set([
    ...[...children, ...traces, ...emergencies, ...tasks, ...reviews].map(({ person }) => person),
    ...tasks.flatMap(({ focus, what }) => (what ? focus : [])),
  ]),
]

function onlyOf(work: Work, isSeen: (person: PersonId) => boolean): Work {
  const told = ({ person }: { person: PersonId }) => isSeen(person)
  return {
    children: work.children.filter(told),
    traces: work.traces.filter(told),
    tasks: work.tasks.filter(told),
    reviews: work.reviews.filter(told),
    emergencies: work.emergencies.filter(told),
  }
}
