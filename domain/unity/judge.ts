import { type Besides, besides } from './besides.ts'
import { areSpouses, type Bonded, bondOf, bondOnMeeting, oneWishesApart } from './bonds.ts'
import { type Effect, effectOf } from './effects.ts'
import { doesNotCount, type Family, isKinTie, type Relation } from './family.ts'
import { capped, higher, isDecidedToPart, rank, type Weighed, weigh } from './levels.ts'
import type { PersonId } from './picture.ts'
import type { Level, RuleCode } from './words.ts'

/** A pair that the answer lists. */
export type Listed = Weighed & { relation: Relation; bonded: Bonded; effect: Effect }
/** A rule by which nothing has to be said of somebody, or only that. */
export type Note = { rule: RuleCode; about: readonly PersonId[] }
/** What comes of an act, before anybody is told. */
export type Judged = { family: Family; level: Level; pairs: Listed[]; besides: Besides[]; notes: Note[] }

export function judge(family: Family): Judged {
  const found = besides(family)
  const each = family.relations.map((relation) => ({
    about: [relation.one, relation.other],
    ...judgePair(family, relation, found),
  }))
  const pairs = each.flatMap(({ listed }) => listed ?? [])
  const notes = each.flatMap(({ note, about }) => (note ? [{ rule: note, about }] : []))
  const level = [...pairs, ...found].reduce<Level>((most, one) => higher(most, one.level), 'none')
  return { family, level: capped(family, level), pairs, besides: found, notes }
}

/** Nobody would be parted, and nothing be held, be a life at stake or not: what would break an order is no way to offer. */
export const isHarmless = ({ pairs, besides: found }: Judged): boolean =>
  pairs.every(({ effect }) => effect.kind === 'reunites') && found.every(({ level }) => rank(level) < rank('hold'))

type OnePair = { listed?: Listed; note?: RuleCode }
function judgePair(family: Family, relation: Relation, found: readonly Besides[]): OnePair {
  const effect = effectOf(family, relation)
  const { one, other } = relation
  const isAbout = family.isAbout(one) || family.isAbout(other)
  if (doesNotCount(family, one, other)) return isAbout && relation.ties.some(isKinTie) ? { note: 'no-contact' } : {}
  if (effect.how === 'short') return { note: 'short-absence' }
  if (effect.how === 'one-journey') return { note: 'same-journey' }
  if (effect.kind === 'nothing') return {}
  if (effect.kind === 'reunites') return welcome(family, relation, effect, found)
  const bonded = bondOf(family, relation)
  if (!bonded)
    return effect.kind === 'parted' && relation.ties.every(({ type }) => type === 'not-kin') ? { note: 'no-kin' } : {}
  const weighed = weigh(family, bonded, effect)
  return weighed.level === 'none' ? {} : { listed: { ...weighed, relation, bonded, effect } }
}

/** Coming together is welcome, unless somebody decided or wishes otherwise, or nobody has made sure who takes a child in. */
function welcome(family: Family, relation: Relation, effect: Effect, found: readonly Besides[]): OnePair {
  const bonded = bondOnMeeting(family, relation, (one) => effectOf(family, one).kind === 'reunites')
  if (!bonded) return {}
  const { one, other } = relation
  const isChildMarried = areSpouses(relation) && (family.isChild(one) || family.isChild(other))
  if (isChildMarried) return { note: 'child-spouse' }
  const isUnknownCarer = found.some(
    ({ rule, about, with: others }) =>
      rule === 'unverified-carer' && [...about, ...others].includes(one) && [...about, ...others].includes(other),
  )
  const isChosenApart = bonded.wards.length === 0 && bonded.bond !== 'C' && oneWishesApart(family, relation)
  const isWeak = family.measures.bonds[bonded.bond][bonded.strength] === 'none'
  if (isUnknownCarer || isChosenApart || isWeak || isDecidedToPart(family, relation)) return {}
  const facts = [...relation.ties, ...relation.care].flatMap(({ id, via }) => [id, ...via])
  const what = { relation, bonded, effect }
  return { listed: { ...what, level: 'none', rules: ['reunites'], facts: [...facts, ...effect.facts] } }
}
