import type { Asking } from '../../ground/asking.ts'
import type { Sql } from '../../ground/database.ts'
import { type AgencyId, makeId, type PersonId } from '../../ground/ids.ts'
import type { Keys } from '../../ground/keys.ts'
import { openRecords } from '../people/index.ts'
import { findVisible } from '../sharing/index.ts'
import { compare, wear } from './compare-records.ts'
import { findOthers } from './editions/find-others.ts'
import { inEditions } from './editions/rules.ts'
import type { MatchFacts } from './facts.ts'
import { findModel } from './models/store.ts'
import { findReviewedOf } from './reviews/store/reviews.ts'
import { factsOf, tellingKeys, weigh } from './rules.ts'
import { findPairs } from './store.ts'

/** How much shared keys must weigh before two records are compared, and with how many each newcomer is. */
export const NEAR = { least: 2, most: 8 }

/** Somebody who brings people in, and does not look at one: a worker, without a look of theirs. */
export type Finder = {
  find: Sql
  node: number
  profile: string
  keys: Keys
  at: Date
  agency: AgencyId
  asking: Asking
}

/** Of people who are not written down yet, which ones the agency may know already. Nothing is kept, nobody is shown, and nobody whom the asker may not find is even counted. */
export async function findKnown(reader: Finder, people: readonly MatchFacts[]): Promise<boolean[]> {
  const { find, node, keys, at } = reader
  const asked = people.map((facts) => ({ facts, person: makeId<PersonId>(at) }))
  const others = await findOthers(reader)
  const words = asked.flatMap(({ facts, person }) =>
    inEditions(tellingKeys(facts), others).map((word) => ({ person, hash: keys.blind(word), weight: weigh(word) })),
  )
  const near = await findPairs(find, node, words, NEAR)
  const visible = await findVisible(reader, [...new Set(near.map(({ person }) => person))])
  const pairs = near.filter(({ person }) => visible.has(person))
  const [records, model] = await Promise.all([
    openRecords(reader, [...new Set(pairs.map(({ person }) => person))]),
    findModel(find, node),
  ])
  const worn = new Map(records.map((record) => [record.person, wear(factsOf(record))]))
  return asked.map(({ facts, person }) => {
    const own = wear(facts)
    return pairs.some(
      (pair) =>
        pair.asker === person &&
        worn.has(pair.person) &&
        compare(own, worn.get(pair.person)!, 'shared-key', model).band !== 'other',
    )
  })
}

/** Of people who were just written down, those of whom a review was opened whose other record the asker may find too. */
export async function findReviewed(reader: Finder, persons: readonly PersonId[]): Promise<Set<PersonId>> {
  const reviewed = await findReviewedOf(reader, persons)
  const visible = await findVisible(reader, [...new Set(reviewed.map(({ also }) => also))])
  return new Set(reviewed.filter(({ also }) => visible.has(also)).map(({ person }) => person))
}
