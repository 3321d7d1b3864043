import type { PersonId } from '../../ground/ids.ts'
import type { Look } from '../../ground/look.ts'
import { mayWork } from '../agencies/index.ts'
import { seePeople } from '../sharing/index.ts'
import { findSearches } from './find-searches.ts'
import { lookAtPaired } from './look-at-paired.ts'
import { tracingRulesOf } from './profile.ts'
import { keepLikeliest } from './rules.ts'
import { seeTraces } from './see-trace.ts'
import { nameThem, showRequests } from './show-requests.ts'
import type { Behind, ListTracing, TracingListed } from './words.ts'

const DAY = 86_400_000

/** What the asker’s side seeks, pairs that wait for it, and whom somebody seeks who is kept away from them; a page at a time. */
export async function listTracing(look: Look, { behind }: ListTracing): Promise<TracingListed> {
  look.allow(mayWork(look.asking.actor, 'search', look.purpose))
  const hasEnded = (list: keyof Behind) => behind !== undefined && behind[list] === null
  const { rows: mine, next: search } = hasEnded('search')
    ? { rows: [], next: null }
    : await findSearches(look, behind?.search ?? null)
  const {
    traces: compared,
    guarded: known,
    next: pairs,
  } = hasEnded('pairs') ? { traces: [], guarded: [], next: null } : await lookAtPaired(look, behind?.pairs ?? null)
  const paired = [...compared, ...known].map(({ mine: one }) => one)
  const findable = await seePeople(look, [...new Set(paired)], 'search')
  const traces = await seeTraces(look, { persons: [...new Set(mine.map(({ seeker }) => seeker))] })
  const { photoNotices, most } = tracingRulesOf(look.profile)
  const waiting = keepLikeliest(compared, most, ({ row, mine: one, verdicts }) => ({
    ...{ mine: one, seeker: row.seeker, sought: row.sought, probability: row.probability },
    judged: verdicts.has(one),
  })).toSorted((a, b) => b.row.probability - a.row.probability)
  const asHoused = await showRequests(look, mine, traces)
  const names = await nameThem(look, findable, [
    ...waiting.map(({ mine: one }) => one),
    ...known.map(({ mine: one }) => one),
  ])
  const named = (id: PersonId) => ({ id, names: names.get(id) ?? [] })
  look.note({
    ground: 'standing of the agency',
    persons: [...new Set([...mine.map(({ seeker }) => seeker), ...waiting.map(({ mine: one }) => one)])],
    more: { categories: mine.length + waiting.length > 0 ? ['identity', 'family'] : [], tracing: mine.length },
  })
  return {
    requests: asHoused,
    candidates: waiting.map(({ row, mine: one, next }) => ({
      ...{ id: row.id, mine: named(one), probability: row.probability, next },
      days: Math.max(0, Math.floor((look.at.getTime() - new Date(row.at).getTime()) / DAY)),
    })),
    guarded: [...new Set(known.map(({ mine: one }) => one))].map(named),
    next: search || pairs ? { search, pairs } : null,
    photoNotices,
  }
}
