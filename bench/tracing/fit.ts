import { type Chance, seedChance } from '../../db/seeds/chance.ts'
import { compare, wear } from '../../domain/matching/index.ts'
import type { Scored } from './find.ts'
import type { World } from './invent.ts'

/** The curve from bits to odds that fits best, by Newton's way. */
export function fitCurve(all: readonly Pick<Scored, 'raw' | 'right'>[]): { scale: number; prior: number } {
  let [a, b] = [0.5, -5]
  for (let turn = 0; turn < 40; turn++) {
    let [ga, gb, haa, hab, hbb] = [0, 0, 1e-9, 0, 1e-9]
    for (const { raw, right } of all) {
      const p = 1 / (1 + Math.exp(-(a * raw + b)))
      const [miss, w] = [Number(right) - p, p * (1 - p)]
      ga += miss * raw
      gb += miss
      haa += w * raw * raw
      hab += w * raw
      hbb += w
    }
    const det = haa * hbb - hab * hab
    a += (hbb * ga - hab * gb) / det
    b += (haa * gb - hab * ga) / det
  }
  return { scale: a / Math.LN2, prior: b / Math.LN2 }
}

/**
 * What each level says of a birth that was guessed, in bits: how often it is met between a child and the same child as an
 * office wrote them down, by how often between a child and anybody else's.
 */
export function fitGuesses({ asked, homes }: World, seed: number): Record<string, number> {
  const chance = seedChance(seed)
  const [same, others] = [new Map<string, number>(), new Map<string, number>()]
  for (const { facts, child, found } of asked) {
    if (found === null) continue
    const told = wear(facts.get(child)!)
    count(same, levelOf(told, homes[found.home]!.graph.people.get(found.child)!))
    for (let nth = 0; nth < 20; nth++) count(others, levelOf(told, anyChild(chance, homes)))
  }
  const levels = [...same.keys()].filter((level) => others.has(level))
  return Object.fromEntries(levels.map((level) => [level, Math.log2(shareOf(same, level) / shareOf(others, level))]))
}

type Worn = ReturnType<typeof wear>
const levelOf = (one: Worn, other: Worn): string =>
  compare(one, other).fields.find(({ field }) => field === 'born')!.level
const count = (of: Map<string, number>, level: string) => of.set(level, (of.get(level) ?? 0) + 1)
const shareOf = (of: ReadonlyMap<string, number>, level: string): number =>
  of.get(level)! / [...of.values()].reduce((sum, one) => sum + one, 0)
const anyChild = (chance: Chance, homes: World['homes']): Worn => {
  const [, ...children] = [...chance.pick(homes).graph.people.values()]
  return chance.pick(children)
}
