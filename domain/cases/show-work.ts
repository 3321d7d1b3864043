import type { CaseId, FactId, PersonId } from '../../ground/ids.ts'
import type { Keyring } from '../../ground/keys.ts'
import type { Look } from '../../ground/look.ts'
import { nameWorkers } from '../agencies/index.ts'
import { openCauses } from '../families/index.ts'
import { showPeople, withOnly } from '../people/index.ts'
import type { PersonShown } from '../people/words.ts'
import type { Grounds } from '../sharing/index.ts'
import type { Work } from './find-work.ts'
import { showTask } from './show-task.ts'
import { findCasesOf } from './store/lists.ts'
import type { WorkItem } from './words.ts'

/** Whoever is not seen has nothing open. */
const CLOSED = { opensLead: () => false }
type Seen = ReadonlyMap<PersonId, Grounds>
type Eye = {
  look: Look
  seen: Seen
  names: ReadonlyMap<PersonId, PersonShown['names']>
  files: ReadonlyMap<PersonId, CaseId>
  workers: ReadonlyMap<string, string>
  rings: Map<PersonId, Keyring>
}

/** Work that waits, each piece with who it is about; no more is opened than stands in a line. */
export async function showWork(look: Look, work: Work, seen: Seen): Promise<WorkItem[]> {
  const { children, traces, tasks, reviews, emergencies } = work
  const eye = await openEye(look, work, seen)
  const causes = openCauses(traces, eye.rings)
  const items = [
    ...children.map((child): WorkItem => ({ ...fact(eye, child), group: 'child-alone', why: child.status })),
    ...traces.map((one): WorkItem => ({ ...fact(eye, one), group: 'apart', why: causes.get(one.id) ?? 'unknown' })),
    ...emergencies.map(
      ({ from, worker, ...one }): WorkItem => ({
        ...fact(eye, { ...one, at: from }),
        ...{ group: 'emergency', why: 'opened', what: eye.workers.get(worker) ?? '' },
      }),
    ),
    ...tasks.map((task) => taskItem(eye, task)),
    ...reviews.map((review): WorkItem => ({ ...fact(eye, review), group: 'review', why: review.band })),
  ]
  return items.filter(({ person }) => person && eye.names.has(person)) // nothing of whoever was not read
}

async function openEye(look: Look, { children, traces, tasks, reviews, emergencies }: Work, seen: Seen): Promise<Eye> {
  const facts = [...children, ...traces, ...emergencies, ...reviews].map(({ person }) => person)
  const told = new Set([...facts, ...tasks.map(({ person }) => person)])
  const workers = [...emergencies.map(({ worker }) => worker), ...tasks.flatMap(({ owner }) => owner ?? [])]
  const sealed = [...tasks.flatMap(({ focus, what }) => (what ? focus : [])), ...traces.map(({ person }) => person)]
  const [people, files, named, rings] = await Promise.all([
    showPeople(look, withOnly(seen, told, ['identity.names'])),
    findCasesOf(look, [...new Set(facts)]),
    nameWorkers(look.find, look.node, [...new Set(workers)]),
    look.keys.fetch(look.find, [...new Set(sealed)]),
  ])
  return {
    ...{ look, seen, rings, workers: named },
    names: new Map(people.map((person) => [person.id, person.names])),
    files: new Map(files.map((file) => [file.person, file.case])),
  }
}

const about = ({ names }: Eye, person: PersonId) => ({ person, names: names.get(person) ?? [] })
const fact = (eye: Eye, { id, person, at }: { id: FactId; person: PersonId; at: Date }) => ({
  ...about(eye, person),
  ...{ case: eye.files.get(person) ?? null, id, due: null, since: at.toISOString() },
})

function taskItem(eye: Eye, task: Work['tasks'][number]): WorkItem {
  const { id, case: file, person, focus, code, due, at, owner } = task
  const other = owner && owner !== eye.look.asking.actor.id && eye.workers.get(owner)
  const isTold = task.what !== null
  return {
    ...about(eye, person),
    ...{ case: file, id, group: 'task', why: code ?? 'task', due, since: at.toISOString() },
    what: isTold ? showTask(task, eye.rings.get(focus)!, eye.seen.get(focus) ?? CLOSED, new Map()).what : '',
    ...(other && { insteadOf: other }),
  }
}
