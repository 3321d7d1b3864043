import { likenWords } from './liken-words.ts'
import { joined, type NameWord } from './normalise-name.ts'

export const SAME = 0.97
export const ALIKE = 0.87
export const NEAR = 0.72

/** Which word of one name is which of the other: how alike each is to its partner (0 for none), and where that stands. */
export type WordMatch = {
  count: number
  least: number
  a: { like: number; at: number }[]
  b: { like: number; at: number }[]
}

/** Pairs off the words of two names, the most alike first, wherever they stand. */
export function matchWords(a: readonly NameWord[], b: readonly NameWord[]): WordMatch {
  const match: WordMatch = { count: 0, least: 1, a: a.map(alone), b: b.map(alone) }
  const likes = a.map((one) => b.map((two) => likenWords(one, two, NEAR)))
  for (;;) {
    const next = mostAlike(likes, match)
    if (!next) break
    pair(match, next.x, next.y, likes[next.x]![next.y]!)
  }
  if (match.a.some(unmatched) && match.b.some(unmatched)) {
    matchJoined(a, b, match, 'a')
    matchJoined(b, a, match, 'b')
  }
  return match
}

const alone = () => ({ like: 0, at: -1 })
const unmatched = ({ at }: { at: number }): boolean => at < 0

function mostAlike(likes: readonly number[][], match: WordMatch): { x: number; y: number } | undefined {
  let best: { x: number; y: number } | undefined
  let most = Number.NEGATIVE_INFINITY
  for (let x = 0; x < match.a.length; x++) {
    if (match.a[x]!.at >= 0) continue
    for (let y = 0; y < match.b.length; y++) {
      const like = likes[x]![y]!
      if (match.b[y]!.at >= 0 || like < NEAR) continue
      // Fathers and sons carry one name: of two that are equally alike it is the one in the same place, then the earlier.
      const worth = like - Math.abs(x - y) * 1e-3 - (x + y) * 1e-5
      if (worth <= most) continue
      most = worth
      best = { x, y }
    }
  }
  return best
}

function pair(match: WordMatch, x: number, y: number, like: number): void {
  match.a[x] = { like, at: y }
  match.b[y] = { like, at: x }
  match.count++
  match.least = Math.min(match.least, like)
}

/** `Xiao Ming` and `Xiaoming`: two words that the other side wrote as one. */
function matchJoined(many: readonly NameWord[], few: readonly NameWord[], match: WordMatch, side: 'a' | 'b'): void {
  const [ofMany, ofFew] = side === 'a' ? [match.a, match.b] : [match.b, match.a]
  for (let x = 0; x + 1 < many.length; x++) {
    for (let y = 0; y < few.length; y++) {
      if (ofMany[x]!.at >= 0 || ofMany[x + 1]!.at >= 0 || ofFew[y]!.at >= 0) continue
      if (!mayJoin(many[x]!, many[x + 1]!, few[y]!)) continue
      const like = likenWords(joined(many[x]!, many[x + 1]!), few[y]!, ALIKE)
      if (like < ALIKE) continue
      ofMany[x] = { like, at: y }
      ofMany[x + 1] = { like, at: y }
      ofFew[y] = { like, at: x }
      match.count += 2
      match.least = Math.min(match.least, like, SAME - 0.01)
    }
  }
}

/** A cheap no first, since it is asked of most words of any two people. */
const mayJoin = (one: NameWord, two: NameWord, whole: NameWord): boolean =>
  one.skeleton[0] === whole.skeleton[0] &&
  Math.abs(one.bones.length + two.bones.length - whole.bones.length) <= 2 &&
  ((one.boneLetters | two.boneLetters) & whole.boneLetters) === whole.boneLetters
