import type { Sql } from '../../ground/database.ts'
import type { PersonId } from '../../ground/ids.ts'
import { atOnce } from '../../ground/question.ts'
import { findHouseholds, findKin, type KinRow } from '../families/index.ts'
import { LINKS, type LinkRow } from '../people/index.ts'
import { CARE, type CareRow } from './care/store/care.ts'
import { LIKENESSES, type LikenessRow } from './where/store/likeness.ts'

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

const askAround = atOnce({ links: LINKS, likenesses: LIKENESSES, care: CARE })
const askWho = atOnce({ links: LINKS, likenesses: LIKENESSES })
/** Which other records are or may be these people. */
type Who = { links: readonly LinkRow[]; likenesses: readonly LikenessRow[] }

/**
 * The records of these people, of those tied to them, and of who is tied to these in turn: enough to tell who else cares
 * for a child, and where. Every record that was linked, or may be somebody's, counts.
 */
export async function findNear(reader: Reader, persons: readonly PersonId[], on: string): Promise<Near> {
  const { near, last } = await findTiedAround(reader, persons, on)
  await addRecords(reader, near, last)
  return near
}

/** The same, but for the last of them, of whom nothing was asked yet. */
export async function findTiedAround(
  reader: Reader,
  persons: readonly PersonId[],
  on: string,
): Promise<{ near: Near; last: readonly PersonId[] }> {
  const near: Near = { records: new Set(), links: new Map(), likenesses: new Map(), ties: new Map(), care: new Map() }
  let fresh = persons
  for (const isLast of [false, true]) {
    const at = isLast ? null : on
    const [who, kin] = await findTied(reader, near, fresh, at)
    const known = new Set(fresh)
    // Most records are nobody else's: only where one is, its kin are asked for as well.
    const others = (await addRecords(reader, near, fresh, who)).filter((one) => !known.has(one))
    fresh = [...new Set([...kin, ...(await findTied(reader, near, others, at))[1]])].filter(
      (one) => !near.records.has(one),
    )
    if (near.records.size > MOST) break
  }
  return { near, last: fresh }
}

/** Adds records, and every other that is or may be the same person. Returns those that were not known yet. */
export async function addRecords(
  { find, node }: Reader,
  near: Near,
  persons: readonly PersonId[],
  first?: Who,
): Promise<PersonId[]> {
  const added: PersonId[] = []
  let fresh = persons.filter((one) => !near.records.has(one))
  for (let turn = 0; fresh.length > 0 && turn < TURNS; turn++) {
    for (const one of fresh) near.records.add(one)
    added.push(...fresh)
    const { links, likenesses } = (turn === 0 && first) || (await askWho(find, { persons: fresh, node }))
    for (const link of links) near.links.set(link.id, link)
    for (const one of likenesses) near.likenesses.set(`${one.one} ${one.other}`, one)
    const reached = [...links, ...likenesses].flatMap(({ one, other }) => [one, other])
    fresh = [...new Set(reached)].filter((one) => !near.records.has(one))
  }
  return added
}

const NOBODY: Who = { links: [], likenesses: [] }
/** Who these people may be besides; and who is tied to them, cares for them or is cared for by them, and, where a day is given, lives with them. */
async function findTied(
  { find, node }: Reader,
  near: Near,
  persons: readonly PersonId[],
  on: string | null,
): Promise<[Who, PersonId[]]> {
  if (persons.length === 0) return [NOBODY, []]
  const [{ care, ...who }, ties, mates] = await Promise.all([
    askAround(find, { persons, node }),
    findKin(find, node, persons),
    on === null ? [] : findHouseholds(find, node, persons, on),
  ])
  const tied = new Set<PersonId>()
  for (const tie of ties) {
    near.ties.set(tie.id, tie)
    tied.add(tie.from).add(tie.to)
  }
  for (const one of care) {
    near.care.set(one.id, one)
    tied.add(one.carer).add(one.over)
  }
  for (const { person } of mates) tied.add(person)
  return [who, [...tied]]
}

/** For each record the one under which its person stands: records that somebody linked are one person. */
export function standingFor(
  { records, links }: Pick<Near, 'records' | 'links'>,
  first: readonly PersonId[],
): (record: PersonId) => PersonId {
  if (links.size === 0) return (record) => record
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
