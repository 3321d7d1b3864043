import type { Category } from '../../../ground/categories.ts'
import type { FactId, PersonId } from '../../../ground/ids.ts'
import { rolesInForce } from '../../agencies/index.ts'
import type { AtWork } from '../../agencies/words.ts'
import { readDataSet } from '../data-set.ts'
import { findAsker } from '../find-asker.ts'
import { type Decided, decide } from '../rules/decide.ts'
import { NEVER, type PersonFacts, type WorkerFacts } from '../rules/facts.ts'
import { askerSide, personSide, worldOf } from '../rules/world.ts'
import type { Asker } from '../see-person.ts'
import { findFacts } from '../store.ts'

const HOUR = 3_600_000
/** The other data steward: who proposed it, where somebody is about to carry it out; or nobody yet, where it is only foreseen. */
export type Second = { id: FactId; worker: AtWork } | 'somebody'
type JudgedErasure = { person: PersonId; category: Category; answer: Decided['answer']; rule: string }

/**
 * Asks the rule of erasing about categories of people. It takes two stewards of the custodian: the asker, and a second who is
 * held before the rules as having approved it. Whoever is foreseeing is asked as if they had just confirmed who they are.
 */
export async function judgeErasure(
  asker: Asker,
  asked: readonly { person: PersonId; categories: readonly Category[] }[],
  second: Second,
): Promise<JudgedErasure[]> {
  const [worker, facts] = await Promise.all([
    findAsker(asker),
    findFacts(
      asker,
      asked.map(({ person }) => person),
    ),
  ])
  const set = readDataSet(asker.profile)
  const signIn = second === 'somebody' ? { ...worker.signIn, confirmedMinutes: 0 } : worker.signIn
  const mine = askerSide(set, { ...worker, signIn })
  const at = asker.at.getTime()
  return asked.flatMap(({ person, categories }) => {
    const known = facts.get(person)
    return categories.map((category) => {
      if (!known) return { person, category, answer: 'not-found' as const, rule: 'hide-unknown-person' }
      const approvals = [...known.approvals, approvalOf(worker, category, { at, second })]
      const ask = { action: 'erase', purpose: asker.asking.purpose, category, at }
      const { answer, rule } = decide(worldOf(set, mine, ask, personSide({ ...known, approvals })))
      return { person, category, answer, rule }
    })
  })
}

function approvalOf(
  { agency }: WorkerFacts,
  category: Category,
  { at, second }: { at: number; second: Second },
): PersonFacts['approvals'][number] {
  const { id, by, byAgency, steward } =
    second === 'somebody'
      ? { id: 'foreseen', by: 'somebody', byAgency: agency.id, steward: { from: at, until: NEVER } }
      : { id: second.id, by: second.worker.id, byAgency: second.worker.agency, steward: stewardOf(second.worker, at) }
  return { id, by, byAgency, steward, category, recipient: agency.id, purpose: 'rights', from: at, until: at + HOUR }
}

/** Whoever is suspended, or is a data steward no longer, approves nothing. */
function stewardOf(worker: AtWork, at: number): { from: number; until: number } {
  const isSuspended = worker.suspendedAt !== null && worker.suspendedAt.getTime() <= at
  const is = !isSuspended && rolesInForce(worker, new Date(at)).includes('data-steward')
  return is ? { from: at, until: NEVER } : { from: NEVER, until: NEVER }
}
