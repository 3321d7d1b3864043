import type { Sql } from '../../ground/database.ts'
import type { PersonId } from '../../ground/ids.ts'
import { findHouseholds, findKin, type KinRow } from '../families/index.ts'
import { findLinks, type LinkRow } from '../people/index.ts'
import { type CareRow, findCare } from './care/store/care.ts'
import { findLikenesses, type LikenessRow } from './where/store/likeness.ts'

export type Reader = { find: Sql; node: number }
/** Everybody around some people, and what holds them together. */
export type Near = {
  records: Set<PersonId>
  links: Map<string, LinkRow>
  likenesses: Map<string, LikenessRow>
  ties: Map<string, KinRow>
  care: Map<string, CareRow>
}

/** So many at most: whoever stands behind more people than that is not a family. */
const MOST = 2000
/** How often records that may be one person are followed on to the next. */
const TURNS = 4

/**
 * The records of these people, of those tied to them, and of who is tied to these in turn: enough to tell who else cares
 * for a child, and where. Every record that was linked, or may be somebody's, counts.
 */
export async function findNear(reader: Reader, persons: readonly PersonId[], on: string): Promise<Near> {
  const near: Near = { records: new Set(), links: new Map(), likenesses: new Map(), ties: new Map(), care: new Map() }
  let fresh = persons
  for (const isLast of [false, true]) {
    const at = isLast ? null : on
    const [added, kin] = await Promise.all([addRecords(reader, near, fresh), findTied(reader, near, fresh, at)])
    // Most records are nobody else's: only where one is, its kin are asked for as well.
    const others = added.filter((one) => !fresh.includes(one))
    fresh = [...new Set([...kin, ...(await findTied(reader, near, others, at))])].filter(
      (one) => !near.records.has(one),
    )
    if (near.records.size > MOST) break
  }
  await addRecords(reader, near, fresh)
  return near
}

/** Adds records, and every other that is or may be the same person. Returns those that were not known yet. */
export async function addRecords(reader: Reader, near: Near, persons: readonly PersonId[]): Promise<PersonId[]> {
  const added: PersonId[] = []
  let fresh = persons.filter((one) => !near.records.has(one))
  for (let turn = 0; fresh.length > 0 && turn < TURNS; turn++) {
    for (const one of fresh) near.records.add(one)
    added.push(...fresh)
    const [links, likenesses] = await Promise.all([
      findLinks(reader.find, reader.node, fresh),
      findLikenesses(reader, fresh),
    ])
    for (const link of links) near.links.set(link.id, link)
    for (const one of likenesses) near.likenesses.set(`${one.one} ${one.other}`, one)
    const reached = [...links, ...likenesses].flatMap(({ one, other }) => [one, other])
    fresh = [...new Set(reached)].filter((one) => !near.records.has(one))
  }
  return added
}

/** Who is tied to these people, cares for them or is cared for by them; and who lives with them, where a day is given. */
async function findTied(
  { find, node }: Reader,
  near: Near,
  persons: readonly PersonId[],
  on: string | null,
): Promise<PersonId[]> {
  if (persons.length === 0) return []
  const [ties, care, mates] = await Promise.all([
    findKin(find, node, persons),
    findCare({ find, node }, { persons }),
    on === null ? [] : findHouseholds(find, node, persons, on),
  ])
  for (const tie of ties) near.ties.set(tie.id, tie)
  for (const one of care) near.care.set(one.id, one)
  return [
    ...new Set([
      ...ties.flatMap(({ from, to }) => [from, to]),
      ...care.flatMap(({ carer, over }) => [carer, over]),
      ...mates.map(({ person }) => person),
    ]),
  ]
}

/** For each record the one under which its person stands: records that somebody linked are one person. */
export function standingFor(
  { records, links }: Pick<Near, 'records' | 'links'>,
  first: readonly PersonId[],
): (record: PersonId) => PersonId {
  const under = new Map<PersonId, PersonId>()
  const top = (one: PersonId): PersonId => {
    const next = under.get(one)
    return next === undefined ? one : top(next)
  }
  const rank = (one: PersonId) => (first.includes(one) ? `0${one}` : `1${one}`)
  for (const { one, other } of links.values()) {
    const [a, b] = [top(one), top(other)]
    if (a !== b) under.set(...((rank(a) < rank(b) ? [b, a] : [a, b]) as [PersonId, PersonId]))
  }
  return (record) => (records.has(record) ? top(record) : record)
}
