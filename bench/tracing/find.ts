import { wordsToLay, wordsToSeek } from '../../domain/matching/index.ts'
import { compareFamilies } from '../../domain/tracing/compare-families.ts'
import { rankFamilies } from '../../domain/tracing/rank-families.ts'
import { traceModel } from '../../domain/tracing/trace-model.ts'
import type { Asked, Home, World } from './invent.ts'

/** As the house does: of a key that more share so many are read, so many families are compared, and so many are shown. */
const SHARED_MOST = 2500
export const [COMPARED, SHOWN] = [48, 5]

/** A pair as it was compared, before the curve; and what the curve in force says. */
export type Scored = { raw: number; probability: number; right: boolean }
export type Found = { asked: Asked; scored: Scored[]; drawn: boolean }

/** Everybody's keys laid in memory as the house lays them, and each statement looked for as the house would. */
export function findAll({ homes, asked }: World): Found[] {
  const index = new Map<string, number[]>()
  const owner: { home: number; id: string }[] = []
  homes.forEach(({ facts }, home) => {
    for (const [id, one] of facts) {
      const nth = owner.push({ home, id }) - 1
      for (const word of wordsToLay(one)) {
        const known = index.get(word)
        if (known === undefined) index.set(word, [nth])
        else if (known.length < SHARED_MOST) known.push(nth)
      }
    }
  })
  const homeOf = Int32Array.from(owner, ({ home }) => home)
  const house: House = { homes, index, homeOf, heavy: new Float32Array(homes.length) }
  return asked.map((one) => {
    const near = draw(one, house)
    const scored = near.flatMap((home) => compareWith(one, home, homes[home]!)).sort((a, b) => b.raw - a.raw)
    return { asked: one, scored, drawn: one.found !== null && near.includes(one.found.home) }
  })
}

/** `heavy`: how much the rarest key of a home weighs, wiped after each person. */
type House = { homes: Home[]; index: Map<string, number[]>; homeOf: Int32Array; heavy: Float32Array }
/** Families that share the rarest keys with all who are named. */
function draw({ facts }: Asked, { index, homeOf, heavy }: House): number[] {
  const hits: { nth: number; family: string; weight: number }[] = []
  ;[...facts.values()].forEach((one, nth) => {
    const near: number[] = []
    for (const word of wordsToSeek(one)) {
      const shared = index.get(word) ?? []
      const weight = 13 - Math.log2(shared.length)
      for (const of of shared) {
        const home = homeOf[of]!
        if (heavy[home] === 0) near.push(home)
        if (weight > heavy[home]!) heavy[home] = weight
      }
    }
    for (const home of near) {
      hits.push({ nth, family: String(home), weight: heavy[home]! })
      heavy[home] = 0
    }
  })
  return rankFamilies(hits, COMPARED).map(Number)
}

const compareWith = ({ graph, sought, found }: Asked, home: number, { graph: theirs, here }: Home): Scored[] =>
  here.map((id) => {
    const { bits, around, probability } = compareFamilies(graph, theirs, { sought, found: id })
    const right = found !== null && home === found.home && id === found.mother
    return { raw: (bits - around[0]!.bits) / traceModel.scale, probability, right }
  })
