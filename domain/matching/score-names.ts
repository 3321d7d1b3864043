import { likenWords } from './liken-words.ts'
import { joined, type NameWord, wordsOf } from './normalise-name.ts'

const INITIAL = 0.86
/** How alike names are that are as likely one as not: within one script, and between two, which can never be the same to the letter. */
const EVEN = { own: 0.8, strange: 0.68, signs: 0.74 } as const
const STEEP = 22
/** Words that say whose child somebody is, so that two names which have changed places are father and child. */
const chained = /(^|\s)(bin|ibn|ben|bint|binti|ould|wuld|walad|بن|ابن|بنت|ولد)\s/i

/** From 0 to 1 how likely two written names are one name, whichever script and order each is in; 0.5 is an even chance. */
export function scoreNames(one: string, other: string): number {
  const [a, b] = [wordsOf([one]), wordsOf([other])].map((found) => found.map(({ word }) => word)) as [
    NameWord[],
    NameWord[],
  ]
  if (a.length === 0 || b.length === 0) return 0
  const [few, many] = a.length < b.length || (a.length === b.length && one < other) ? [a, b] : [b, a]
  const strange = a.some(({ latin }) => latin) !== b.some(({ latin }) => latin)
  const signs = strange && [...a, ...b].some(({ syllabic }) => syllabic)
  const pairs = pairedOff(few, many, signs)
  const least = Math.min(...pairs.map(({ like }) => like))
  const mean =
    pairs.reduce((sum, { like, letters }) => sum + like * letters, 0) /
    pairs.reduce((sum, { letters }) => sum + letters, 0)
  const left = many.length - pairs.reduce((sum, { taken }) => sum + taken, 0)
  const alone = few.length === 1 && left > 0 ? 0.16 : 0
  const turned = chained.test(one) && chained.test(other) && !inOrder(pairs) ? 0.25 : 0
  const whole = Math.max(0.65 * least + 0.35 * mean - 0.03 * Math.min(left, 2) - alone - turned, inOneWord(a, b, signs))
  return 1 / (1 + Math.exp((EVEN[signs ? 'signs' : strange ? 'strange' : 'own'] - whole) * STEEP))
}

/** Where words are cut is a matter of the pen, and in signs a guess: all of one name as one word, and all of the other. */
function inOneWord(a: readonly NameWord[], b: readonly NameWord[], signs: boolean): number {
  if (a.length === b.length) return 0
  const like = likenWords(a.reduce(joined), b.reduce(joined))
  return signs || like > 0.93 ? like - 0.03 : 0
}

const inOrder = (pairs: readonly Pair[]): boolean => {
  const places = [...pairs].sort((p, q) => p.x - q.x).map(({ y }) => y)
  return places.every((place, at) => at === 0 || place > places[at - 1]!)
}

type Pair = { like: number; letters: number; taken: number; x: number; y: number }

/** Every word of the shorter name with one or two of the longer, the most alike first. */
function pairedOff(few: readonly NameWord[], many: readonly NameWord[], signs: boolean): Pair[] {
  // Signs are written without gaps, so that where a word ends is a guess.
  const [least, less] = signs ? [0.4, -0.06] : [0.86, 0.02]
  const found: (Pair & { wide: number })[] = []
  few.forEach((word, x) => {
    many.forEach((other, y) => {
      const letters = Math.max(word.roman.length, other.roman.length)
      found.push({ like: like(word, other), letters, taken: 1, x, y, wide: 0 })
      const next = many[y + 1]
      if (next) found.push({ like: like(word, joined(other, next)) - less, letters, taken: 2, x, y, wide: 1 })
    })
  })
  for (let x = 0; x + 1 < few.length; x++)
    many.forEach((other, y) => {
      const whole = joined(few[x]!, few[x + 1]!)
      found.push({ like: like(whole, other) - less, letters: other.roman.length, taken: 1, x, y, wide: 2 })
    })
  found.sort((p, q) => q.like - p.like || q.letters - p.letters || Math.abs(p.x - p.y) - Math.abs(q.x - q.y))
  const [ones, others] = [new Set<number>(), new Set<number>()]
  return found.filter(({ x, y, wide, like: how }) => {
    if (wide > 0 && how < least) return false
    if (ones.has(x) || others.has(y) || (wide === 1 && others.has(y + 1)) || (wide === 2 && ones.has(x + 1)))
      return false
    ones.add(x)
    others.add(y)
    if (wide === 1) others.add(y + 1)
    if (wide === 2) ones.add(x + 1)
    return true
  })
}

function like(one: NameWord, other: NameWord): number {
  if (one.roman.length === 1 || other.roman.length === 1) return one.roman[0] === other.roman[0] ? INITIAL : 0
  return likenWords(one, other)
}
