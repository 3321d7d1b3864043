import type { Look } from '../../ground/look.ts'
import { mayWork } from '../agencies/index.ts'
import { triageRulesOf } from './profile.ts'
import { opensLevel } from './read-triage.ts'
import { distribute, suggest } from './rules.ts'
import { groupsOf, weighCaseload } from './weigh-caseload.ts'
import type { TriageSpread } from './words.ts'

/** How the levels that the rules suggest are spread over groups of people, in the newest open cases of the team. */
export async function spreadTriage(look: Look): Promise<TriageSpread> {
  look.allow(mayWork(look.asking.actor, 'search', look.purpose))
  const rules = triageRulesOf(look.profile)
  const { cases, seen, more, closedTo } = await weighCaseload(look)
  const levelled = cases.filter(({ people }) => opensLevel(people))
  look.note({
    ground: 'standing of the agency',
    persons: [...seen.keys()],
    more: { categories: levelled.length > 0 ? ['protection'] : [], cases: cases.length },
  })
  return {
    looked: cases.length,
    more,
    closed: closedTo(rules),
    groups: distribute(levelled.map((one) => groupsOf(one, suggest(one.facts, rules).level))),
  }
}
