import type { WornName } from './compare-names.ts'
import { compare, type Score, type Worn } from './compare-records.ts'
import type { MatchModel } from './models/match-model.ts'
import { heardOf, type NameWord } from './normalise-name.ts'
import { thresholds } from './weights.ts'

/** What it says that somebody's name, or two of them, begin with what was typed: less than a name, and not learned, since nobody is written down so. */
const BEGINS = { one: 1.5, several: 4.5 } as const
const LETTERS_LEAST = 2
const SOUNDS_LEAST = 3

/**
 * How likely it is that a record is of whoever is sought by a few typed words. As records are compared; but whoever types
 * the beginning of a name means all of it. Nothing where nothing that was typed is alike.
 */
export function compareSought(sought: Worn, record: Worn, model: MatchModel): Score | undefined {
  const score = compare(sought, record, 'sought', model)
  const name = score.fields.find(({ field }) => field === 'name')!
  const begins = beginsAs(sought.names, record.names)
  if (begins !== undefined && BEGINS[begins] > name.bits) return withBeginning(score, begins)
  const numbers = sought.phones.length > 0 || sought.identifiers.length > 0
  return name.level === 'different' && !numbers ? undefined : score
}

function withBeginning(score: Score, begins: keyof typeof BEGINS): Score {
  const level = begins === 'one' ? 'begins' : 'begin'
  const fields = score.fields.map((each) => (each.field === 'name' ? { ...each, level, bits: BEGINS[begins] } : each))
  let bits = 0
  for (const field of fields) bits += field.bits
  // A beginning is no name: whoever it finds is not likely the one by it alone.
  return { bits, probability: 1 / (1 + 2 ** -bits), band: bits >= thresholds.maybe ? 'maybe' : 'other', fields }
}

/** Whether every word that was typed begins another word of one name. */
function beginsAs(sought: readonly WornName[], names: readonly WornName[]): keyof typeof BEGINS | undefined {
  const [typed] = sought
  if (!typed || typed.words.length === 0) return undefined
  const found = names.some(({ words }) => {
    const left = [...words]
    return typed.words.every((word) => {
      const at = left.findIndex((whole) => begins(word, whole))
      if (at >= 0) left.splice(at, 1)
      return at >= 0
    })
  })
  return found ? (typed.words.length === 1 ? 'one' : 'several') : undefined
}

/** In one script by its letters; in another, or another spelling, by its consonants, and by how they sound where there are enough. */
const begins = (part: NameWord, whole: NameWord): boolean =>
  (part.native.length >= LETTERS_LEAST && whole.native.startsWith(part.native)) ||
  (tells(part, whole) && whole.bones.startsWith(part.bones)) ||
  soundsOf(part).some(
    (sound) => sound.length >= SOUNDS_LEAST && soundsOf(whole).some((other) => other.startsWith(sound)),
  )

/** One consonant behind whatever vowel is everybody's: Yus is not the beginning of Osman, though it may be of يوسف. */
function tells(part: NameWord, whole: NameWord): boolean {
  if (part.bones.replace(/^a/, '').length >= 2) return true
  const strange = part.latin !== whole.latin
  return strange && part.bones.length >= LETTERS_LEAST && opening(part) === opening(whole)
}

const opening = ({ roman }: NameWord): string => (/^[aeiou]/.test(roman) ? 'a' : roman.slice(0, 1))

const soundsOf = (word: NameWord): string[] => [word.skeleton, ...word.variants, ...heardOf(word)]
