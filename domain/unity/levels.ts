import { daysBetween } from './births.ts'
import { areSpouses, type Bonded, bothWishTogether, oneWishesApart, surelyCaredForBy } from './bonds.ts'
import { type Effect, staysWith } from './effects.ts'
import { type Family, otherOf, type Relation } from './family.ts'
import type { Decision } from './picture.ts'
import { type ActKind, Level, type RuleCode } from './words.ts'

/** How strongly to react to what an act does to one pair, by which rules, and on which facts. */
export type Weighed = { level: Level; rules: RuleCode[]; facts: string[] }

const LEVELS = Level.options
export const rank = (level: Level): number => LEVELS.indexOf(level)
export const lower = (one: Level, other: Level): Level => (rank(one) < rank(other) ? one : other)
export const higher = (one: Level, other: Level): Level => (rank(one) > rank(other) ? one : other)
const down = (level: Level, steps: number, least: Level = 'none'): Level =>
  rank(level) <= rank(least) ? level : LEVELS[Math.max(rank(level) - steps, rank(least))]!

/** These lose the tie itself; that somebody else stays comforts nobody. */
const LOSE_THE_TIE: readonly ActKind[] = ['unlink-records', 'merge-records', 'import-change']

const OF_BOND = {
  A: 'child-carer',
  B: 'dependent-adult',
  C: 'siblings',
  D: 'spouses',
  Y: 'young-adult',
  E: 'other-kin',
} as const satisfies Record<Bonded['bond'], RuleCode>

/** Goes through what may soften or settle a parting, in the order in which a decision is made. */
export function weigh(family: Family, bonded: Bonded, effect: Effect): Weighed {
  const { measures } = family
  const rules = rulesOf(family, bonded, effect)
  const facts = factsOf(bonded, effect)
  const decisions = decisionsOn(family, bonded.relation)
  if (decisions.length > 0) {
    facts.push(...decisions.map(({ id }) => id))
    if (allowsParting(decisions, family.act.day))
      return { level: measures.decided, rules: [...rules, 'decided'], facts }
    rules.push('decided-otherwise')
  }
  const table = measures.bonds[bonded.bond][bonded.strength]
  const others = othersWhoStay(family, bonded, effect)
  const softened = soften(family, bonded, effect, { table, stays: others.length > 0 })
  const level = effect.kind === 'widened' ? down(softened.level, measures.widenedSteps) : softened.level
  if (softened.because) rules.push(softened.because)
  if (softened.because === 'carer-stays')
    facts.push(...others.flatMap(({ ties, care }) => [...ties, ...care].map(({ id }) => id)))
  return { level, rules, facts }
}

type Softened = { level: Level; because?: RuleCode }
function soften(
  family: Family,
  { bond, relation }: Bonded,
  { how }: Effect,
  { table, stays }: { table: Level; stays: boolean },
): Softened {
  const { split, brief, briefWithCarer, carerStays, wishes } = family.measures
  // What asks less never asks more than a parting for good.
  if (how === 'split')
    return stays ? { level: 'none', because: 'carer-stays' } : { level: lower(table, split[bond] ?? 'none') }
  if (how === 'brief') {
    const least = lower(table, brief[bond] ?? 'none')
    return bond === 'A' && stays ? { level: lower(least, briefWithCarer), because: 'carer-stays' } : { level: least }
  }
  if ((bond === 'A' || bond === 'B') && stays && !LOSE_THE_TIE.includes(family.act.kind))
    return { level: down(table, carerStays.steps, carerStays.least), because: 'carer-stays' }
  if (bond === 'E' && bothWishTogether(family, relation)) return { level: wishes.together }
  if (['D', 'Y', 'E'].includes(bond) && oneWishesApart(family, relation))
    return { level: lower(table, wishes.apart), because: 'own-choice' }
  return { level: table }
}

/** Who else is known for certain to care for the child or dependant, and stays; nobody where one of two would have none. */
function othersWhoStay(family: Family, { wards, relation }: Bonded, { how }: Effect): Relation[] {
  const others = wards.map((ward) =>
    surelyCaredForBy(family, ward)
      .filter((one) => one.carer !== otherOf(relation, ward) && staysWith(family, one.relation, how))
      .map((one) => one.relation),
  )
  return others.every((each) => each.length > 0) ? others.flat() : []
}

/** Determinations and court orders about two people; an assessment decides nothing. */
const decisionsOn = ({ picture }: Family, { one, other }: Relation): Decision[] =>
  picture.decisions.filter(({ kind, about }) => kind !== 'bia' && about.includes(one) && about.includes(other))

export const isDecidedToPart = (family: Family, relation: Relation): boolean =>
  allowsParting(decisionsOn(family, relation), family.act.day)

/** A decision to part counts until its review is overdue, or a later one says the contrary. */
function allowsParting(decisions: readonly Decision[], day: string): boolean {
  const valid = decisions.filter(({ reviewDue }) => reviewDue === null || reviewDue >= day)
  const parting = valid.filter(({ outcome }) => outcome === 'part')
  const contrary = valid.filter(({ outcome }) => outcome === 'keep-together')
  return parting.some((one) => contrary.every((other) => other.day < one.day))
}

function rulesOf(family: Family, bonded: Bonded, { kind, how }: Effect): RuleCode[] {
  const { relation, bond, strength, byFact, wards } = bonded
  const rules: RuleCode[] = [OF_BOND[bond]]
  const say = (when: boolean, ...codes: RuleCode[]) => (when ? rules.push(...codes) : 0)
  say(byFact, 'care-by-fact')
  say(bond === 'A' && relation.care.some(({ basis }) => basis === 'custom' || basis === 'kafala'), 'care-by-custom')
  say(bond === 'B' && areSpouses(relation), 'spouses')
  say(areSpouses(relation) && (family.isChild(relation.one) || family.isChild(relation.other)), 'child-spouse')
  say(strength !== 'verified', 'uncertain-tie')
  say(
    [relation.one, relation.other].some((one) => family.isChildByDoubt(one) && isOfWeight(bonded, one)),
    'doubt-is-child',
  )
  say(kind === 'widened', 'gap-widens')
  say(how === 'split', 'split-journey')
  say(how === 'brief', 'short-absence')
  say(how === 'paper', 'papers-run-out')
  say(how === 'known' && LOSE_THE_TIE.includes(family.act.kind), 'tie-kept')
  say(how === 'undone' && family.act.closes.length > 0, 'tracing-open')
  say(
    wards.some((ward) => leavesChild(family, bonded, ward)),
    'wish-for-child',
  )
  return rules
}

/** Whether it matters for this bond that somebody is a child. */
const isOfWeight = ({ bond, wards }: Bonded, person: string): boolean =>
  bond === 'A' ? wards.includes(person) : bond === 'C' || bond === 'D'

/** A parent who goes abroad without the child, and of whom nobody wrote down what they want for it. */
function leavesChild({ act, picture, siteNow }: Family, { bond, relation }: Bonded, child: string): boolean {
  const parent = otherOf(relation, child)
  if (bond !== 'A' || act.to === null || !act.persons.includes(parent) || act.persons.includes(child)) return false
  const country = (site: string | null) => (site === null ? undefined : picture.sites.get(site)?.country)
  const asked = picture.wishes.some(({ person, about }) => person === parent && about === child)
  return !asked && country(act.to) !== country(siteNow(parent))
}

function factsOf({ relation, households }: Bonded, effect: Effect): string[] {
  const written = [...relation.ties, ...relation.care]
  return [...written.flatMap(({ id, via }) => [id, ...via]), ...households, ...effect.facts]
}

/** What the kind of act, a life at stake and the time that is left allow at most. */
export function capped({ act, picture, measures }: Family, level: Level): Level {
  let most = measures.caps[act.kind] ?? 'forbid'
  if (act.savesLife) most = lower(most, measures.lifeCap)
  if (act.kind === 'document-expiry' && daysBetween(picture.at.day, act.day) >= measures.paper.days)
    most = lower(most, measures.paper.most)
  return lower(level, most)
}
