import { Act, type Ground } from '../../ground/act.ts'
import type { Sql } from '../../ground/database.ts'
import { houseAsks } from '../../ground/house.ts'
import type { PersonId } from '../../ground/ids.ts'
import type { Keys } from '../../ground/keys.ts'
import type { Ear, Heard } from '../../ground/listener.ts'
import { inOrder, type OpenRecord, openRecords } from '../people/index.ts'
import { compare, type Worn, wear } from './compare-records.ts'
import { NEAR } from './find-known.ts'
import { keysOf } from './key-record.ts'
import { NORMALISER } from './normalise-name.ts'
import { factsOf, tellingKeys, weigh } from './rules.ts'
import { addReviews, findPairs, findReviewed, layKeys, liftKeys, type NewReview, type Pair } from './store.ts'

/** So many reviews fit into one line of the ledger, which names each of their people by a hash. */
const REVIEWS_MOST = 500
/** Deeds after which somebody must be findable; after a correction under other words than before, after an erasure under fewer or none. */
const CORRECTED = new Set(['correct-person', 'approve-erasure'])
const HEEDED = new Set(['register-household', ...CORRECTED])

/**
 * Hears who was written down or corrected, lays down the keys under which they are found again, and compares them with
 * everybody who shares enough keys. A pair that may be one human being becomes a review: nobody is held up, nobody is joined.
 * Because it hears positions in their order, two registrations of one moment cannot miss each other.
 */
export function compareNewcomers(ground: Pick<Ground, 'keys' | 'profile'>, node: number, now: () => Date): Ear {
  const { keys } = ground
  return async (sql, heard) => {
    const persons = personsOf(heard, HEEDED)
    if (persons.length === 0) return []
    const records = await openRecords({ find: sql, node, keys }, persons)
    const facts = records.map((record) => ({ person: record.person, facts: factsOf(record) }))
    const lay = facts.flatMap(({ person, facts }) => keysOf(facts).map((word) => ({ person, hash: keys.blind(word) })))
    const ask = facts.flatMap(({ person, facts }) =>
      tellingKeys(facts).map((word) => ({ person, hash: keys.blind(word), weight: weigh(word) })),
    )
    const corrected = personsOf(heard, CORRECTED)
    const laid = [...(corrected.length > 0 ? [liftKeys(sql, corrected)] : []), layKeys(sql, node, lay)]
    const pairs = await findPairs(sql, node, ask, NEAR)
    const reviews = await review({ find: sql, node, keys }, records, pairs)
    if (reviews.length === 0) return laid
    const opened = chunksOf(reviews, REVIEWS_MOST).flatMap((some, nth) => {
      const words = `${node} ${heard[0]!.position} ${heard.at(-1)!.position} ${nth}`
      const act = new Act(houseAsks(keys, { name: 'open-reviews', words, at: now(), node }), sql, ground)
      openReviews(act, some)
      return act.finish()
    })
    return [...laid, ...opened]
  }
}

function openReviews(act: Act, reviews: NewReview[]): void {
  act.allow({ allow: true, grounds: 'the house' })
  addReviews(act, reviews, NORMALISER)
  const persons = reviews.flatMap(({ one, other }) => [one, other])
  act.record({ ground: `normaliser ${NORMALISER}`, persons, more: { reviews: reviews.map(({ id }) => id) } })
}

const chunksOf = <T>(all: readonly T[], most: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / most) }, (_, nth) => all.slice(nth * most, (nth + 1) * most))

function personsOf(heard: Heard[], names: ReadonlySet<string>): PersonId[] {
  const done = heard.filter(({ line }) => line.outcome === 'done' && names.has(line.name))
  return [...new Set(done.flatMap(({ about }) => about.persons))]
}

async function review(
  reader: { find: Sql; node: number; keys: Keys },
  records: OpenRecord[],
  pairs: Pair[],
): Promise<NewReview[]> {
  const ordered = [
    ...new Map(
      pairs
        .map(({ asker, person }) => inOrder(asker, person))
        .map(([one, other]) => [`${one} ${other}`, { one, other }]),
    ).values(),
  ]
  if (ordered.length === 0) return []
  const known = new Map(records.map((record) => [record.person, record]))
  const strangers = [...new Set(ordered.flatMap(({ one, other }) => [one, other]))].filter(
    (person) => !known.has(person),
  )
  const [reviewed, others] = await Promise.all([
    findReviewed(reader.find, reader.node, ordered),
    openRecords(reader, strangers),
  ])
  for (const record of others) known.set(record.person, record)
  const worn = new Map<PersonId, Worn>()
  const wearOnce = (record: OpenRecord) =>
    worn.get(record.person) ?? worn.set(record.person, wear(factsOf(record))).get(record.person)!
  return ordered.flatMap(({ one, other }): NewReview[] => {
    const [a, b] = [known.get(one), known.get(other)]
    if (!a || !b || a.registration === b.registration || reviewed.has(`${one} ${other}`)) return []
    const { band, probability, bits, fields } = compare(wearOnce(a), wearOnce(b))
    if (band === 'other') return []
    return [
      {
        id: reader.keys.idFrom(`review ${one} ${other}`),
        one,
        other,
        oneAgency: a.agency,
        otherAgency: b.agency,
        band,
        probability,
        bits,
        reasons: fields,
      },
    ]
  })
}
