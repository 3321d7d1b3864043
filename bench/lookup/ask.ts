import { compare, wear } from '../../domain/matching/compare-records.ts'
import type { Asked, MatchFacts } from '../../domain/matching/facts.ts'
import { OPENED_MOST } from '../../domain/matching/find-alike.ts'
import { wordsToAsk } from '../../domain/matching/key-record.ts'
import { probeOf } from '../../domain/matching/rules.ts'
import { seekNearest } from '../../domain/matching/seek-nearest.ts'
import type { Ground } from '../../ground/act.ts'
import { AGENCY } from './fill.ts'
import { factsOf, numberOf, type People, type Sought } from './people.ts'

/** How long it takes to be told who somebody may be, in milliseconds, and how often the right one is among the first. */
export type Asking = { p50: number; p95: number; p99: number; found: number; first: number; among: number }
const SHOWN = 10
/** How many the house opens and compares for whoever searches, and one to know whether there are more. */
export const COMPARED = OPENED_MOST + 1

type Told = { asked: Asked; facts: MatchFacts }
/** What is told: all that a registration writes down, or what a clerk types who asks for somebody by name. */
export const TOLD: Record<'written' | 'typed', (sought: Sought) => Told> = {
  written: ({ row }) => ({ asked: factsOf(row), facts: factsOf(row) }),
  typed: ({ row }) => {
    const text = [row.given, row.father, row.family].filter(Boolean).join(' ')
    const { sex, born } = factsOf(row)
    const typed = { text, ...(sex && { sex }), ...(born && { born }) }
    return { asked: typed, facts: probeOf(typed) }
  },
}

/** Asks for one after another, as the house does it: keys, candidates from PostgreSQL, comparison with each. */
export async function ask(
  { database, keys }: Ground,
  people: People,
  sought: readonly Sought[],
  { told, most }: { told: (sought: Sought) => Told; most: number },
): Promise<Asking> {
  const at = new Date('2026-06-15T10:00:00Z')
  const took: number[] = []
  let [found, first, among] = [0, 0, 0]
  for (const one of sought) {
    const { asked, facts } = told(one)
    const began = performance.now()
    const seeker = { find: database.sql, node: 1, agency: AGENCY as never, at, keys }
    const candidates = await seekNearest(seeker, wordsToAsk(asked), { most, others: [] })
    const between = performance.now()
    const opened = candidates.map(numberOf).map((person) => ({ person, facts: people.facts(person) }))
    const opening = performance.now() - between
    const ordered = best(facts, opened)
    took.push(performance.now() - began - opening)
    const place = ordered.indexOf(one.person)
    if (place >= 0 && place < SHOWN) found++
    if (place === 0) first++
    if (opened.some(({ person }) => person === one.person)) among++
  }
  return { ...spread(took), found: found / sought.length, first: first / sought.length, among: among / sought.length }
}

/** The numbers of those who are nearest, the likeliest first. */
export function best(facts: MatchFacts, others: readonly { person: number; facts: MatchFacts }[]): number[] {
  const probe = wear(facts)
  return others
    .map(({ person, facts }) => ({ person, bits: compare(probe, wear(facts), 'sought').bits }))
    .sort((a, b) => b.bits - a.bits)
    .map(({ person }) => person)
}

export function spread(took: readonly number[]): { p50: number; p95: number; p99: number } {
  const sorted = [...took].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}
