import { Act, type Ground } from '../../ground/act.ts'
import { houseAsks } from '../../ground/house.ts'
import type { PersonId } from '../../ground/ids.ts'
import type { Ear, Heard } from '../../ground/listener.ts'
import { openRecords } from '../people/index.ts'
import { findOthers } from './editions/find-others.ts'
import { inEditions } from './editions/rules.ts'
import { NEAR } from './find-known.ts'
import { keysOf } from './key-record.ts'
import { findNewReviews } from './reviews/find-new-reviews.ts'
import { findRenewals } from './reviews/find-renewals.ts'
import { chunksOf, openReviews, REVIEWS_MOST, renewReviews } from './reviews/open-reviews.ts'
import { factsOf, tellingKeys, weigh } from './rules.ts'
import { findPairs, layKeys, liftKeys } from './store.ts'

/** Deeds after which somebody must be findable; after a correction under other words than before, after an erasure under fewer or none. */
const CORRECTED = new Set(['correct-person', 'approve-erasure'])
const HEEDED = new Set(['register-household', 'add-sought', ...CORRECTED])
/** After this it is open again whether two records are one. */
const TAKEN_APART = 'unlink-records'

/**
 * Hears who was written down or corrected, lays down the keys under which they are found again, and compares them with
 * everybody who shares enough keys. A pair that may be one human being becomes a review; one that was judged comes back
 * with new evidence, or when its joining was taken back. Nobody is held up, nobody is joined. Because it hears positions in
 * their order, two registrations of one moment cannot miss each other.
 */
export function compareNewcomers(ground: Pick<Ground, 'keys' | 'profile'>, node: number, now: () => Date): Ear {
  const { keys } = ground
  return async (sql, heard) => {
    const reader = { find: sql, node, keys, profile: ground.profile }
    const apart = heard.filter(({ line }) => line.outcome === 'done' && line.name === TAKEN_APART)
    const persons = personsOf(heard, HEEDED)
    if (persons.length === 0 && apart.length === 0) return []
    const records = await openRecords(reader, persons)
    const facts = records.map((record) => ({ person: record.person, facts: factsOf(record) }))
    const lay = facts.flatMap(({ person, facts }) => keysOf(facts).map((word) => ({ person, hash: keys.blind(word) })))
    const others = await findOthers(reader)
    const ask = facts.flatMap(({ person, facts }) =>
      inEditions(tellingKeys(facts), others).map((word) => ({ person, hash: keys.blind(word), weight: weigh(word) })),
    )
    const corrected = personsOf(heard, CORRECTED)
    const laid = [...(corrected.length > 0 ? [liftKeys(sql, corrected)] : []), layKeys(sql, node, lay)]
    const pairs = await findPairs(sql, node, ask, NEAR, records)
    const reviews = await findNewReviews(reader, records, pairs)
    const renewals = await findRenewals(reader, corrected, apart)
    return [
      ...laid,
      ...inLines('open-reviews', reviews, openReviews),
      ...inLines('renew-reviews', renewals, renewReviews),
    ]

    /** Writes down what was found, as deeds of the house that are done once however often this is heard. */
    function inLines<Found>(name: string, found: readonly Found[], work: (act: Act, some: readonly Found[]) => void) {
      return chunksOf(found, REVIEWS_MOST).flatMap((some, nth) => {
        const words = `${node} ${heard[0]!.position} ${heard.at(-1)!.position} ${nth}`
        const act = new Act(houseAsks(keys, { name, words, at: now(), node }), sql, ground)
        work(act, some)
        return act.finish()
      })
    }
  }
}

function personsOf(heard: Heard[], names: ReadonlySet<string>): PersonId[] {
  const done = heard.filter(({ line }) => line.outcome === 'done' && names.has(line.name))
  return [...new Set(done.flatMap(({ about }) => about.persons))]
}
