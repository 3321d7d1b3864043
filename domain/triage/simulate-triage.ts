import type { Look } from '../../ground/look.ts'
import { mayWork } from '../agencies/index.ts'
import { triageRulesOf } from './profile.ts'
import { compareLevels, distribute, suggest } from './rules.ts'
import { groupsOf, weighCaseload } from './weigh-caseload.ts'
import type { Level, SimulateTriage, TriageSimulated } from './words.ts'

const EXAMPLES = 20
/**
 * What another version of the rules would suggest for today's cases. It goes by what is open to the asker and by nothing
 * else: whoever words the rules could read out of the levels what is closed to them. Nothing is kept.
 */
export async function simulateTriage(look: Look, { rules: other }: SimulateTriage): Promise<TriageSimulated> {
  look.allow(mayWork(look.asking.actor, 'search', look.purpose))
  const rules = triageRulesOf(look.profile)
  const { cases, seen, more, closedTo } = await weighCaseload(look)
  const both = cases.map((one) => {
    const [from, to] = [rules, other].map((version) => suggest(one.open, version).level) as [Level, Level]
    return { ...one, from, to, moves: compareLevels(to, from) }
  })
  const moved = both.filter(({ moves }) => moves !== 0)
  const up = moved.filter(({ moves }) => moves > 0).length
  look.note({
    ground: 'standing of the agency',
    persons: [...seen.keys()],
    more: { categories: both.length > 0 ? ['protection'] : [], cases: both.length, version: other.version },
  })
  return {
    looked: cases.length,
    more,
    closed: closedTo(rules) || closedTo(other),
    versions: { before: rules.version, after: other.version },
    up,
    down: moved.length - up,
    same: both.length - moved.length,
    examples: moved
      .toSorted((one, another) => Math.abs(another.moves) - Math.abs(one.moves))
      .slice(0, EXAMPLES)
      .map(({ row, from, to }) => ({ case: row.id, number: row.number, from, to })),
    before: distribute(both.map((one) => groupsOf(one, one.from))),
    after: distribute(both.map((one) => groupsOf(one, one.to))),
  }
}
