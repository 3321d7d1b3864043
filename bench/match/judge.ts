import type { Pairs } from './link.ts'

/** Pairs that a linker found, each with its score and whether it is right; and how many right ones there are in all. */
export type Verdicts = { scores: Float64Array; right: Uint8Array; truth: number }
export type Judged = {
  f1: number
  precision: number
  recall: number
  /** The score from which the best F1 is reached. */
  at: number
  /** Recall where at least 99 of 100 are right; and how many wrong ones are among them. */
  sure: { recall: number; wrong: number; at: number }
}
const SURE = 0.99

/** The best that any one threshold can do, told from the truth; the same for whoever is judged. */
export function judge({ scores, right, truth }: Verdicts): Judged {
  const order = Uint32Array.from(scores, (_, at) => at).sort((a, b) => scores[b]! - scores[a]!)
  let [good, bad] = [0, 0]
  let best = { f1: 0, precision: 0, recall: 0, at: Number.POSITIVE_INFINITY }
  let sure = { recall: 0, wrong: 0, at: Number.POSITIVE_INFINITY }
  for (let place = 0; place < order.length; ) {
    const score = scores[order[place]!]!
    for (; place < order.length && scores[order[place]!] === score; place++) right[order[place]!] ? good++ : bad++
    const [precision, recall] = [good / (good + bad), good / truth]
    const f1 = (2 * good) / (good + bad + truth)
    if (f1 > best.f1) best = { f1, precision, recall, at: score }
    if (precision >= SURE) sure = { recall, wrong: bad, at: score }
  }
  return { ...best, sure }
}

/** The area under the curve: how often a right pair has the higher score than a wrong one, an even score counting half. */
export function areaUnder(verdicts: readonly { score: number; right: boolean }[]): number {
  const sorted = [...verdicts].sort((a, b) => a.score - b.score)
  let [below, area, rights] = [0, 0, 0]
  for (let at = 0; at < sorted.length; ) {
    const { score } = sorted[at]!
    let [good, bad] = [0, 0]
    for (; sorted[at]?.score === score; at++) sorted[at]!.right ? good++ : bad++
    area += good * (below + bad / 2)
    below += bad
    rights += good
  }
  return area / (rights * below)
}

/** F1, precision and recall of those at or above a threshold. */
export function atThreshold(verdicts: readonly { score: number; right: boolean }[], threshold: number) {
  let [good, bad, missed] = [0, 0, 0]
  for (const { score, right } of verdicts)
    if (score >= threshold) right ? good++ : bad++
    else if (right) missed++
  return {
    f1: (2 * good) / (2 * good + bad + missed || 1),
    precision: good / (good + bad || 1),
    recall: good / (good + missed || 1),
  }
}

/** The thresholds worth trying: the scores themselves. */
export function bestThreshold(verdicts: readonly { score: number; right: boolean }[]): number {
  let best = { f1: -1, at: 0 }
  for (const at of new Set(verdicts.map(({ score }) => score))) {
    const { f1 } = atThreshold(verdicts, at)
    if (f1 > best.f1) best = { f1, at }
  }
  return best.at
}

/** How many pairs of one person there are, given whose each row is. */
export function pairsIn(whose: Iterable<string | number>): number {
  const counts = new Map<string | number, number>()
  for (const person of whose) counts.set(person, (counts.get(person) ?? 0) + 1)
  let pairs = 0
  for (const count of counts.values()) pairs += (count * (count - 1)) / 2
  return pairs
}

/** Joins what a linker found with the truth, which it was not told. Its ids are the numbers of the rows. */
export function verdictsOf({ left, right, bits }: Pairs, whose: ArrayLike<string | number>): Verdicts {
  return {
    scores: bits,
    right: Uint8Array.from(left, (id, at) => Number(whose[Number(id)] === whose[Number(right[at])])),
    truth: pairsIn(Array.from(whose)),
  }
}
