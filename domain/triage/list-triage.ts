import type { Look } from '../../ground/look.ts'
import { mayWork, nameWorkers } from '../agencies/index.ts'
import { categoriesIn, showPeople } from '../people/index.ts'
import { triageRulesOf } from './profile.ts'
import { opensLevel } from './read-triage.ts'
import { actBy, compareLevels, distribute, isWaiting, suggest } from './rules.ts'
import { findDecided } from './store.ts'
import { groupsOf, weighCaseload } from './weigh-caseload.ts'
import type { TriageListed } from './words.ts'

/** The cases of the team of which nobody said how urgent they are, or of which something else is suggested since; urgent first. */
export async function listTriage(look: Look): Promise<TriageListed> {
  look.allow(mayWork(look.asking.actor, 'search', look.purpose))
  const rules = triageRulesOf(look.profile)
  const { cases, seen, more, closedTo } = await weighCaseload(look)
  const levelled = cases
    .filter(({ people }) => opensLevel(people))
    .map((one) => ({ ...one, level: suggest(one.facts, rules).level }))
  const decided = await findDecided(
    look,
    levelled.map(({ row }) => row.id),
  )
  const waiting = levelled.filter(({ row, level }) => isWaiting(decided.get(row.id), level))
  const focuses = waiting.map(({ row }) => row.focus)
  const [people, owners] = await Promise.all([
    showPeople(look, new Map(focuses.map((focus) => [focus, seen.get(focus)!]))),
    nameWorkers(look.find, look.node, [...new Set(waiting.flatMap(({ row }) => row.owner ?? []))]),
  ])
  const names = new Map(people.map((person) => [person.id, person.names]))
  look.note({
    ground: 'standing of the agency',
    persons: [...seen.keys()],
    more: {
      categories: [...categoriesIn(people), ...(levelled.length > 0 ? ['protection'] : [])],
      cases: cases.length,
    },
  })
  return {
    version: rules.version,
    looked: cases.length,
    more,
    closed: closedTo(rules),
    cases: waiting
      .map(({ row, level, facts }) => {
        const until = actBy(rules, level, { ...facts, decidedAt: decided.get(row.id)?.at })
        return {
          id: row.id,
          number: row.number,
          names: names.get(row.focus) ?? [],
          owner: (row.owner && owners.get(row.owner)) ?? null,
          level,
          decided: decided.get(row.id)?.level ?? null,
          actBy: until.toISOString(),
          late: until <= look.at,
        }
      })
      .sort((one, other) => compareLevels(other.level, one.level) || (one.actBy < other.actBy ? -1 : 1)),
    groups: distribute(levelled.map((one) => groupsOf(one, one.level))),
  }
}
