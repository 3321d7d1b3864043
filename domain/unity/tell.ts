import type { Besides } from './besides.ts'
import { knownOnlyElsewhere, theirsToTell } from './elsewhere.ts'
import type { Judged, Listed } from './judge.ts'
import { capped, higher } from './levels.ts'
import type { PersonId } from './picture.ts'
import type { Answer, Level, Pair, RuleCode, Sentence } from './words.ts'

/** Of somebody known only at another node nothing is told but that they may be, and who will handle it. */
const OF_ELSEWHERE: readonly RuleCode[] = [
  'uncertain-tie',
  'gap-widens',
  'split-journey',
  'short-absence',
  'carer-stays',
  'reunites',
]

/** What the person who asked is told. `barred`: a place is not available, and nothing more may be said of it. */
export function tell(judged: Judged, barred: boolean): Answer {
  const { family, pairs, besides } = judged
  const elsewhere = knownOnlyElsewhere(family.picture, family.act)
  const theirs = theirsToTell(family.picture, elsewhere)
  const all = [
    ...pairs.map((pair) => tellPair(pair, elsewhere, theirs)),
    ...besides.map((one) => tellBesides(one, elsewhere, theirs)),
  ]
  const notes = judged.notes.filter(({ about }) => !about.some((person) => elsewhere.has(person)))
  const level = barred ? higher(judged.level, capped(family, family.measures.besides['contact-breach'])) : judged.level
  const of = (kind: Listed['effect']['kind']): Pair[] =>
    pairs.filter(({ effect }) => effect.kind === kind).map(({ relation: { one, other } }) => [one, other])
  return {
    level,
    parted: of('parted'),
    widened: of('widened'),
    reunites: of('reunites'),
    for: forWhom(judged),
    rules: [
      ...new Set([
        ...all.flatMap(({ rules }) => rules),
        ...overall(judged, level, barred),
        ...notes.map(({ rule }) => rule),
      ]),
    ],
    facts: [...new Set(all.flatMap(({ facts }) => facts))],
    avoidedBy: [],
    said: all.map(({ said }) => said).concat(barred ? [{ key: 'unity.not-available', values: {} }] : []),
  }
}

type Told = { rules: RuleCode[]; facts: string[]; said: Sentence }
type Elsewhere = ReadonlyMap<PersonId, string[]>

function tellPair(pair: Listed, elsewhere: Elsewhere, theirs: ReadonlySet<string>): Told {
  const { relation, bonded, effect, level, rules } = pair
  const { one, other } = relation
  const agencies = [one, other].flatMap((person) => elsewhere.get(person) ?? [])
  if (agencies.length > 0) {
    const of = [one, other].filter((person) => !elsewhere.has(person))
    const told: RuleCode[] = ['other-node', ...rules.filter((rule) => OF_ELSEWHERE.includes(rule))]
    return { rules: told, facts: agencies, said: { key: 'unity.elsewhere', values: { of, agencies, level } } }
  }
  const facts = [...new Set(pair.facts.filter((fact) => !theirs.has(fact)))]
  const { bond, strength, wards } = bonded
  const values = { one, other, bond, strength, wards: [...wards], how: effect.how, level, facts }
  return { rules, facts, said: { key: `unity.${effect.kind}`, values } }
}

function tellBesides(
  { rule, level, about, with: others, facts }: Besides,
  elsewhere: Elsewhere,
  theirs: ReadonlySet<string>,
): Told {
  const agencies = [...new Set([...about, ...others].flatMap((person) => elsewhere.get(person) ?? []))]
  const shown = agencies.length > 0 ? agencies : facts.filter((fact) => !theirs.has(fact))
  const here = about.filter((person) => !elsewhere.has(person))
  const rules: RuleCode[] = [rule]
  if (rule === 'contact-breach') rules.push('no-contact')
  if (agencies.length > 0) rules.push('other-node')
  return { rules, facts: shown, said: { key: `unity.besides.${rule}`, values: { about: here, facts: shown, level } } }
}

/** What is so of the act as a whole. */
function overall({ family, pairs }: Judged, level: Level, barred: boolean): RuleCode[] {
  const { act, measures } = family
  const parts = pairs.some(({ effect }) => effect.kind !== 'reunites')
  return [
    ...(barred ? ['contact-breach' as const] : []),
    ...(parts && act.kind !== 'document-expiry' && measures.caps[act.kind] !== undefined ? ['paper-act' as const] : []),
    ...(act.savesLife && level !== 'none' ? ['life-first' as const] : []),
  ]
}

/** Children and those who need protection; else the young adult; where no pair is listed, whomever a rule is about. */
function forWhom({ family, pairs, besides }: Judged): PersonId[] {
  const needs = (person: PersonId) =>
    family.isChild(person) || family.has(person, 'dependent', 'pregnant', 'newborn-mother')
  const listed = [...new Set(pairs.flatMap(({ relation: { one, other } }) => [one, other]))]
  if (listed.length === 0) {
    const about = besides.flatMap((one) => one.about.filter((person) => one.rule === 'contact-breach' || needs(person)))
    return [...new Set(about)]
  }
  const first = listed.filter(needs)
  if (first.length > 0) return first
  const young = pairs
    .filter(({ bonded }) => bonded.bond === 'Y')
    .flatMap(({ relation: { one, other } }) => [one, other])
  return [...new Set(young.filter(family.isYoungAdult))]
}
