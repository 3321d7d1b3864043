import type * as z from 'zod/mini'
import type { Purpose } from '../../../ground/categories.ts'
import type { PersonId } from '../../../ground/ids.ts'
import type { Look } from '../../../ground/look.ts'
import { type AgencyRow, findAgencies, findAtWork, mayWork, showWorkers } from '../../agencies/index.ts'
import { readDataSet } from '../data-set.ts'
import { askerOf } from '../find-asker.ts'
import { fieldsOf } from '../openings/judge-opening.ts'
import type { AgreementFacts, WorkerFacts } from '../rules/facts.ts'
import { findFacts } from '../store.ts'
import { findCustody, getAgreement } from './store.ts'
import { supposeActive, whatOpens } from './suppose.ts'
import type { AgreementForeseen, ForeseeAgreement } from './words.ts'

/** Decisions that one foreseeing may cost. With more workers, purposes or fields fewer people are looked at. */
const WORK_MOST = 40_000
const PEOPLE_MOST = 100
const WORKERS_MOST = 60

/**
 * What an agreement would newly open, before it is signed: the rules themselves, asked for the real workers of each other
 * party about the real people in my agency's custody, with the agreement supposed active and everybody opened under it.
 * Each party foresees it for its own people; of the others' it is told nothing.
 */
export async function foreseeAgreement(
  look: Look,
  { agreement: id }: z.infer<typeof ForeseeAgreement>,
): Promise<AgreementForeseen> {
  const { role } = look.allow(mayWork(look.asking.actor, 'agree', look.purpose))
  const agreement = await getAgreement(look, id)
  const set = readDataSet(look.profile)
  const supposed = supposeActive(agreement, look.at.getTime())
  const fields = [...new Set(agreement.categories.flatMap((part) => fieldsOf(set, part)))]
  const receivers = await findReceivers(look, supposed)
  const cost = receivers.reduce((sum, { groups, purposes }) => sum + groups.length * purposes.length, 0)
  const most = Math.min(PEOPLE_MOST, Math.max(5, Math.floor(WORK_MOST / (4 * fields.length * Math.max(1, cost)))))
  const custody = await findCustody(look, most)
  const people = [...(await findFacts(look, custody.persons)).values()]
  const told = receivers.map(({ agency, groups, purposes, ofWorkers }) => {
    const ask = { set, fields, purposes, people, supposed, at: look.at.getTime() }
    const opens = groups.map(([worker, count]) => ({ count, ...whatOpens(worker, ask) }))
    return {
      agency: { id: agency.id, name: agency.name },
      workers: opens.reduce((sum, { count, atMost }) => sum + (atMost.size > 0 ? count : 0), 0),
      ofWorkers,
      today: sayOpened(opens.map(({ today }) => today)),
      atMost: sayOpened(opens.map(({ atMost }) => atMost)),
    }
  })
  const examples = [...new Set(told.flatMap(({ today, atMost }) => [...today.examples, ...atMost.examples]))]
  look.note({ ground: `role ${role}`, rests: id, persons: examples, more: { agreement: id, looked: people.length } })
  return { people: custody.count, looked: people.length, sample: people.length < custody.count, receivers: told }
}

type Group = [worker: WorkerFacts, count: number]
type Receiver = { agency: AgencyRow; groups: Group[]; purposes: Purpose[]; ofWorkers: number }

async function findReceivers(look: Look, { parties, purposes }: AgreementFacts): Promise<Receiver[]> {
  const { purposesOfType } = readDataSet(look.profile)
  const others = parties.filter((party) => party !== look.agency) as Look['agency'][]
  const [agencies, workers] = await Promise.all([
    findAgencies(look.find, look.node, others),
    showWorkers(look.find, look.node, look.at),
  ])
  return Promise.all(
    agencies.map(async (agency) => {
      const own = workers.filter((worker) => worker.agency.id === agency.id)
      const facts = await Promise.all(own.slice(0, WORKERS_MOST).map(({ id }) => findAtWork(look.find, look.node, id)))
      return {
        agency,
        groups: alike(facts.flatMap((worker) => (worker ? [askerOf(worker, signedIn(look), [])] : []))),
        purposes: (purposesOfType[agency.type] ?? []).filter((purpose) => purposes.includes(purpose)),
        ofWorkers: own.length,
      }
    }),
  )
}

/** As if each of them had just signed in. */
const signedIn = ({ asking, at }: Look) => ({
  ...asking,
  actor: { ...asking.actor, signIn: { strength: 'passkey', at, confirmedAt: at } as const },
})

/** Workers of whom the rules know the same get the same answers: one of them is asked for all. */
function alike(workers: readonly WorkerFacts[]): Group[] {
  const groups = new Map<string, Group>()
  for (const worker of workers) {
    const { id: _, roles, ...known } = worker
    const key = JSON.stringify([known, roles.map(({ role, from, until }) => [role, from, until]).sort()])
    groups.set(key, [worker, (groups.get(key)?.[1] ?? 0) + 1])
  }
  return [...groups.values()]
}

type Opened = ReadonlyMap<string, ReadonlyMap<string, boolean>>
const EXAMPLES = 3

/** People who would be seen, and the union of the fields; masked where nobody would see it in clear. */
function sayOpened(all: readonly Opened[]): AgreementForeseen['receivers'][number]['today'] {
  const people = [...new Set(all.flatMap((opened) => [...opened.keys()]))]
  const fields = new Map<string, boolean>()
  for (const opened of all)
    for (const seen of opened.values())
      for (const [field, masked] of seen) fields.set(field, (fields.get(field) ?? true) && masked)
  return {
    people: people.length,
    fields: [...fields].map(([field, masked]) => ({ field, masked })),
    examples: people.slice(0, EXAMPLES) as PersonId[],
  }
}
