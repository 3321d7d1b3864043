import type { PersonId } from '../../ground/ids.ts'
import type { Look } from '../../ground/look.ts'
import { findLenders, findSuspended } from '../agencies/index.ts'
import { findLonelyChildren, findTraces } from '../families/index.ts'
import { listOpenReviews } from '../matching/index.ts'
import { findToReview, type Grounds, type Portion, seePeople, visiblePeople } from '../sharing/index.ts'
import { findOpenTasks } from './store/lists.ts'
import type { MyWorkShown } from './words.ts'

/** So much of each kind is shown; one more is asked for, to say whether there is any. */
const MOST = 60
/** Of the places for children alone, so many are for those separated from their parents, however many are unaccompanied. */
const SEPARATED_LEAST = 20

type Seen = Map<PersonId, Grounds>
type Waiting = Awaited<ReturnType<typeof findWaiting>>
export type Work = Awaited<ReturnType<typeof findWork>>['work']

/**
 * The first of each kind of work about whom this worker may be told, and which kinds have more. Whom they see is judged of
 * the first alone, which is all that most need. Where somebody among these is hidden and more follow, the lists are asked
 * once again with the condition that the rules wrote, so that nobody hidden takes up a place, however many there are.
 */
export async function findWork(look: Look) {
  const worker = look.asking.actor.id
  const [lenders, suspended] = await Promise.all([
    findLenders(look.find, look.node, { worker, at: look.at }),
    findSuspended(look.find, look.node, look.agency),
  ])
  const workers = [...new Set([worker, ...lenders, ...suspended])]
  const [first, reviews, emergencies] = await Promise.all([
    findWaiting(look, { workers, most: MOST + 1 }),
    listOpenReviews(look, MOST + 1),
    findToReview(look),
  ])
  const besides = [...reviews.map(({ one }) => one), ...emergencies.map(({ person }) => person)]
  const seen = await seePeople(look, [...new Set([...personsOf(first), ...besides])], 'search')
  const waiting = isCutShort(first, seen) ? await findAgain(look, { workers, seen }) : first
  const told = toldOf(waiting, seen)
  return {
    work: {
      children: childrenOf(told),
      traces: told.traces.slice(0, MOST),
      tasks: told.tasks.slice(0, MOST),
      reviews: reviews.slice(0, MOST).map((review) => ({ ...review, person: review.one })),
      emergencies: emergencies.filter(({ person }) => seen.has(person)),
    },
    seen,
    more: [...moreOf(told), ...(reviews.length > MOST ? (['review'] as const) : [])],
  }
}

type Asked = Portion & { workers: Parameters<typeof findOpenTasks>[1]['workers'] }
async function findWaiting(look: Look, { workers, ...portion }: Asked) {
  const [children, traces, tasks] = await Promise.all([
    findChildren(look, portion),
    findTraces(look, portion),
    findOpenTasks(look, { ...portion, workers }),
  ])
  return { ...children, traces, tasks }
}

/** Of the separated no more are asked for than there are places left. */
async function findChildren(look: Look, { is, most }: Portion) {
  const unaccompanied = await findLonelyChildren(look, { is, most, status: 'unaccompanied' })
  const places = placesLeft(unaccompanied)
  const separated = await findLonelyChildren(look, { is, most: places + 1, status: 'separated' })
  return { unaccompanied, separated }
}

async function findAgain(look: Look, { workers, seen }: Pick<Asked, 'workers'> & { seen: Seen }): Promise<Waiting> {
  const { is } = await visiblePeople(look)
  const waiting = await findWaiting(look, { workers, most: MOST + 1, is })
  for (const [person, grounds] of await seePeople(look, personsOf(waiting), 'search')) seen.set(person, grounds)
  return waiting
}

const placesLeft = (unaccompanied: readonly unknown[]) => Math.max(SEPARATED_LEAST, MOST - unaccompanied.length)
function childrenOf({ unaccompanied, separated }: Waiting) {
  const some = separated.slice(0, placesLeft(unaccompanied))
  return [...unaccompanied.slice(0, MOST - some.length), ...some]
}

function moreOf({ unaccompanied, separated, traces, tasks }: Waiting): MyWorkShown['more'] {
  return [
    ...(unaccompanied.length + separated.length > MOST ? (['child-alone'] as const) : []),
    ...(traces.length > MOST ? (['apart'] as const) : []),
    ...(tasks.length > MOST ? (['task'] as const) : []),
  ]
}

const aboutWhom = ({ unaccompanied, separated, traces, tasks }: Waiting): PersonId[] =>
  [...unaccompanied, ...separated, ...traces, ...tasks].map(({ person }) => person)
/** What is to be done in words is told as far as whom its case is about first is open. */
const personsOf = (waiting: Waiting): PersonId[] => [
  ...new Set([...aboutWhom(waiting), ...waiting.tasks.flatMap(({ focus, what }) => (what ? focus : []))]),
]

/** A list like any other: whoever is in no list for this worker, by their name or what is shown of it, waits for somebody else. */
const isListed = (grounds: Grounds | undefined): boolean =>
  grounds !== undefined && ['allow', 'mask'].includes(grounds.sees('identity.names').answer)
const isCutShort = (waiting: Waiting, seen: Seen): boolean =>
  moreOf(waiting).length > 0 && aboutWhom(waiting).some((person) => !isListed(seen.get(person)))

/** Of whoever is listed, only what is open of them: that a child is alone, and that somebody is missing, are fields like others. */
function toldOf({ unaccompanied, separated, traces, tasks }: Waiting, seen: Seen): Waiting {
  const isTold = ({ person }: { person: PersonId }) => isListed(seen.get(person))
  const opens = (field: string) => (line: { person: PersonId }) => isTold(line) && seen.get(line.person)!.opens(field)
  return {
    unaccompanied: unaccompanied.filter(opens('family.uasc')),
    separated: separated.filter(opens('family.uasc')),
    traces: traces.filter(opens('family.separation')),
    tasks: tasks.filter(isTold),
  }
}
