import type { Asking } from '../../ground/asking.ts'
import type { Category, Purpose } from '../../ground/categories.ts'
import type { Sql } from '../../ground/database.ts'
import type { AgencyId, CaseId, PersonId } from '../../ground/ids.ts'
import { Unknown } from '../../ground/refusals.ts'
import { mayWork, type Work } from '../agencies/index.ts'
import { type Grounds, maySee } from './old-rules.ts'
import { findReaches, findReachesOf } from './store.ts'

/** Custody opens every purpose and category; what a worker sees of it is narrowed by the roles they hold. */
export const CUSTODY = { because: 'custody', purposes: ['*'], categories: ['*'], until: null } as const

/** Whoever asks: a deed or a look. */
export type Asker = {
  readonly find: Sql
  readonly node: number
  readonly agency: AgencyId
  readonly at: Date
  readonly asking: Asking
  regards: { persons: PersonId[]; case?: CaseId }
  allow<T>(decision: { allow: true; grounds: T } | { allow: false; refusal: Error }): T
}
export type Seen = { grounds: Grounds; categories: Category[]; purpose: Purpose }

/** Finds a person through standing, and says what of them this worker may see for this purpose. */
export async function seePerson(asker: Asker, person: PersonId, work: Work): Promise<Seen> {
  const { asking } = asker
  asker.regards = { persons: [person] }
  const { categories } = asker.allow(mayWork(asking.actor, work, asking.purpose))
  const reaches = await findReaches(asker, person)
  if (reaches.length === 0) throw new Unknown('no-such-person')
  const grounds = asker.allow(maySee(reaches, asking.purpose, categories))
  return { grounds, categories: grounds.categories, purpose: asking.purpose }
}

/** So few people were named by the asker, and a refusal is remembered with them; more are a list that the house found. */
const NAMED_MOST = 10

/** Of these people, those whom this worker may see at all for this purpose; the others are left out without a word. */
export async function seePeople(
  asker: Asker,
  persons: readonly PersonId[],
  work: Work,
): Promise<Map<PersonId, Grounds>> {
  const { asking } = asker
  if (!asker.regards.case && asker.regards.persons.length === 0 && persons.length <= NAMED_MOST)
    asker.regards = { persons: [...persons] }
  const { categories } = asker.allow(mayWork(asking.actor, work, asking.purpose))
  const reaches = await findReachesOf(asker, persons)
  const seen = new Map<PersonId, Grounds>()
  for (const person of persons) {
    const decision = maySee(reaches.get(person) ?? [], asking.purpose, categories)
    if (decision.allow) seen.set(person, decision.grounds)
  }
  return seen
}
