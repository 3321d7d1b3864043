import type { NamePartKind, PersonName } from '../../ground/person-name.ts'
import { ALIKE, matchWords, SAME, type WordMatch } from './match-words.ts'
import { type NameWord, wordsOf } from './normalise-name.ts'
import { type NameLevel, weights } from './weights.ts'

/** A name, ready to be compared: its words, and which of them are the person's own and not a father's or a family's. */
export type WornName = { script: string; alias: boolean; words: NameWord[]; own: boolean[] }

const MOST_WORDS = 6
const personal: readonly NamePartKind[] = ['given', 'nickname']

export function wearName({ parts, script, use }: PersonName): WornName {
  // A mother's name says who the mother is. It stands for the person only where nothing else was written.
  const theirs = parts.filter(({ kind }) => kind !== 'mother')
  const told = theirs.length > 0 ? theirs : parts
  const found = wordsOf(told.map(({ text }) => text)).slice(0, MOST_WORDS)
  const own = found.map(({ part }) => personal.includes(told[part]!.kind))
  if (!own.includes(true) && own.length > 0) own[0] = true
  return { script, alias: use === 'alias', words: found.map(({ word }) => word), own }
}

/** The level at which two people's names agree best. Unlike scripts are compared only where no like ones can be. */
export function compareNameLists(a: readonly WornName[], b: readonly WornName[]): NameLevel {
  let best: NameLevel = 'unknown'
  let most = Number.NEGATIVE_INFINITY
  for (const one of a) {
    for (const two of b) {
      if (one.words.length === 0 || two.words.length === 0) continue
      if (one.script !== two.script && (standsIn(a, one, two) || standsIn(b, two, one))) continue
      const level = compareNames(one, two)
      if (weights.name[level] > most) {
        best = level
        most = weights.name[level]
      }
    }
  }
  return best
}

/** Whether the person has another form of this name in the script of the other's. */
const standsIn = (names: readonly WornName[], name: WornName, other: WornName): boolean =>
  !name.alias && names.some((form) => !form.alias && form.script === other.script)

function compareNames(a: WornName, b: WornName): NameLevel {
  const match = matchWords(a.words, b.words)
  if (match.count === 0) return 'different'
  if (a.words.length === 1 || b.words.length === 1) return compareSingles(a, b, match)
  const [mine, yours] = [ownIn(a, match.a), ownIn(b, match.b)]
  // Two given names of which only one agrees (María Elena, María Rosa) are two sisters.
  if (mine.best === 0 || yours.best === 0 || (mine.left && yours.left)) return 'family-only'
  if (match.count === 1) return 'given-only'
  if (Math.min(mine.best, yours.best) < ALIKE) return 'given-near'

  const [wholeA, wholeB] = [isWhole(a, match.a), isWhole(b, match.b)]
  if (!wholeA && !wholeB) return 'two-in-common'
  if (!wholeA || !wholeB) return match.least >= SAME ? 'part-missing' : 'part-missing-alike'
  if (!a.own.some((own, at) => own && b.own[match.a[at]!.at])) return 'swapped'
  const three = match.count >= 3
  if (match.least >= SAME) return three ? 'same-three' : 'same-two'
  if (match.least >= ALIKE) return three ? 'alike-three' : 'alike-two'
  return three ? 'near-three' : 'near-two'
}

/** One word tells little, and less where it is one of several and not known to be the person's own. */
function compareSingles(a: WornName, b: WornName, match: WordMatch): NameLevel {
  if (match.count > 1) return 'alike-two'
  if (match.least < ALIKE) return 'near-single'
  if (a.words.length === 1 && b.words.length === 1) return match.least >= SAME ? 'same-single' : 'alike-single'
  const at = match.a.findIndex(({ like }) => like > 0)
  return a.own[at] && b.own[match.a[at]!.at] ? 'one-name' : 'one-name-elsewhere'
}

/** How well the own names found a partner, and whether one was left without. Initials are neither. */
function ownIn(name: WornName, matched: WordMatch['a']): { best: number; left: boolean } {
  let best = 0
  let left = false
  for (let at = 0; at < matched.length; at++) {
    if (!name.own[at]) continue
    best = Math.max(best, matched[at]!.like)
    if (matched[at]!.like === 0 && name.words[at]!.roman.length > 1) left = true
  }
  return { best, left }
}

const isWhole = (name: WornName, matched: WordMatch['a']): boolean =>
  matched.every(({ like }, at) => like > 0 || name.words[at]!.roman.length === 1)
