import type { PersonId } from '../../ground/ids.ts'
import type { Look } from '../../ground/look.ts'
import { mayWork } from '../agencies/index.ts'
import { seePeople } from '../sharing/index.ts'
import { lookAtPaired } from './look-at-paired.ts'
import { tracingRulesOf } from './profile.ts'
import { keepLikeliest } from './rules.ts'
import { seeTraces } from './see-trace.ts'
import { nameThem, showRequests } from './show-requests.ts'
import { findRequests } from './store/requests.ts'
import type { TracingListed } from './words.ts'

const SHOWN_MOST = 100
const DAY = 86_400_000

/** What the asker’s side seeks, pairs that wait for it, and whom somebody seeks who is kept away from them. */
export async function listTracing(look: Look): Promise<TracingListed> {
  look.allow(mayWork(look.asking.actor, 'search', look.purpose))
  const rows = await findRequests(look, { agency: look.agency, most: SHOWN_MOST + 1 })
  const { traces: compared, guarded: known } = await lookAtPaired(look)
  const paired = [...compared, ...known].map(({ mine: one }) => one)
  const findable = await seePeople(look, [...new Set([...rows.map(({ seeker }) => seeker), ...paired])], 'search')
  const mine = rows.slice(0, SHOWN_MOST).filter(({ seeker, status }) => findable.has(seeker) && status !== 'closed')
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
    more: rows.length > SHOWN_MOST,
    photoNotices,
  }
}
