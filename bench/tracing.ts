import { type Chance, seedChance } from '../db/seeds/chance.ts'
import { wear, wordsToLay, wordsToSeek } from '../domain/matching/index.ts'
import { compareFamilies, type FamilyGraph } from '../domain/tracing/compare-families.ts'
import type { KinTie } from '../domain/tracing/kin-roles.ts'
import { rankFamilies } from '../domain/tracing/rank-families.ts'
import { traceModel } from '../domain/tracing/trace-model.ts'
import { scriptOf } from '../ground/person-name.ts'
import { type Name, readStocks, type Stock } from './match/name-stock.ts'
import { type Row, round } from './row.ts'

const SEED = 20_261_126
const [FAMILIES, REQUESTS] = [26_000, 10_000]
const [SHARED_MOST, COMPARED, SHOWN] = [2500, 12, 5]

type Facts = Parameters<typeof wear>[0]
type Home = { graph: FamilyGraph; facts: Map<string, Facts>; here: string[] }
/** What a child says, and who of which home is whom they miss; nobody where they are not in the house. */
type Asked = { graph: FamilyGraph; facts: Map<string, Facts>; sought: string; found: string | null }

const happens = ({ next }: Chance, often: number) => next() < often

/** Invented families of five scripts, some of whom miss a child, and children who say little: a test of the comparison, and no evidence of the field. */
export function inventParted(seed = SEED) {
  const chance = seedChance(seed)
  const stocks = readStocks()
  const homes: Home[] = []
  const asked: Asked[] = []
  for (let nth = 0; homes.length < FAMILIES || asked.length < REQUESTS; nth++) {
    const family = invent(chance, chance.pick(stocks), nth)
    if (asked.length < REQUESTS && nth % 2 === 0) {
      const isThere = happens(chance, 0.6)
      asked.push(aStatement(chance, family, isThere))
      if (isThere) homes.push(aHome(chance, family, true))
    } else homes.push(aHome(chance, family, false))
  }
  return { homes, asked, people: homes.reduce((sum, { here }) => sum + here.length, 0) }
}

type Human = { id: string; given: Name; sex: 'female' | 'male'; born: number }
type Kin = { nth: number; stock: Stock; mother: Human; children: Human[]; father: Name; family: Name; home: Name }
function invent(chance: Chance, stock: Stock, nth: number): Kin {
  const born = chance.whole(1975, 2000)
  const child = (place: number): Human => {
    const sex = happens(chance, 0.5) ? 'male' : 'female'
    const id = `${nth} c${place}`
    return { id, sex, given: stock.given[sex](chance), born: born + chance.whole(18, 24) + place }
  }
  return {
    ...{ nth, stock, father: stock.given.male(chance), family: stock.family(chance), home: stock.place(chance) },
    mother: { id: `${nth} m`, given: stock.given.female(chance), sex: 'female', born },
    children: Array.from({ length: chance.whole(2, 6) }, (_, place) => child(place)),
  }
}

const spelled = (chance: Chance, name: Name): string => (happens(chance, 0.25) ? name.own : chance.pick(name.latin))
const named = (chance: Chance, parts: Name[]): Facts['names'] => {
  const isOwn = happens(chance, 0.25)
  const texts = parts.map((one) => (isOwn ? one.own : chance.pick(one.latin)))
  const told = texts.map((text, nth) => ({ kind: nth === 0 ? ('given' as const) : ('father' as const), text }))
  return [{ parts: told, script: scriptOf(texts[0]!), use: 'told' }]
}
const factsOf = (chance: Chance, human: Human, { parts, about }: { parts: Name[]; about: number | null }): Facts => ({
  names: named(chance, [human.given, ...parts]),
  sex: human.sex,
  ...(about !== null && {
    born: { edtf: about === 0 ? `${human.born}` : `${human.born + chance.whole(-about, about)}~` },
  }),
})

const graphOf = (facts: ReadonlyMap<string, Facts>, ties: KinTie[], places: string[]): FamilyGraph => ({
  people: new Map([...facts].map(([id, one]) => [id, wear(one)])),
  ties,
  places,
})
const tie = (kind: KinTie['kind'], from: string, to: string): KinTie => ({ kind, from, to, status: 'claimed' })

/** As an office wrote it: whole names and years, the first child missing or not there at all. */
function aHome(chance: Chance, { mother, children, father, family }: Kin, isParted: boolean): Home {
  const facts = new Map<string, Facts>()
  facts.set(mother.id, factsOf(chance, mother, { parts: [family], about: 0 }))
  for (const child of children) facts.set(child.id, factsOf(chance, child, { parts: [father, family], about: 0 }))
  const ties = children.map(({ id }) => tie('mother', mother.id, id))
  const here = [mother.id, ...children.slice(isParted ? 1 : 0).map(({ id }) => id)]
  return { graph: graphOf(facts, ties, []), facts, here }
}

/** As a child tells it: own name, the mother's, at most two siblings', an age that may be two years off. */
function aStatement(chance: Chance, { mother, children, home }: Kin, isThere: boolean): Asked {
  const [own, ...others] = children
  const facts = new Map<string, Facts>()
  const id = (one: Human) => `s ${one.id}`
  facts.set(id(own!), factsOf(chance, own!, { parts: [], about: 2 }))
  facts.set(id(mother), factsOf(chance, mother, { parts: [], about: null }))
  const told = others.slice(0, chance.whole(0, 2))
  for (const one of told) facts.set(id(one), factsOf(chance, one, { parts: [], about: null }))
  const ties = [tie('mother', id(mother), id(own!)), ...told.map((one) => tie('sibling', id(one), id(own!)))]
  const places = happens(chance, 0.6) ? [spelled(chance, home)] : []
  return { graph: graphOf(facts, ties, places), facts, sought: id(mother), found: isThere ? mother.id : null }
}

type Scored = { raw: number; probability: number; right: boolean }
/** Everybody's keys laid in memory as the house lays them, and each statement looked for as the house would. */
export function measureFinding({ homes, asked }: ReturnType<typeof inventParted>) {
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
  const house = {
    homes,
    index,
    owner,
    homeOf,
    met: new Uint8Array(owner.length),
    heavy: new Float32Array(homes.length),
  }
  const scored: Scored[][] = []
  let [found, first, there] = [0, 0, 0]
  for (const one of asked) {
    const ranked = compareAll(one, house)
    const at = ranked.findIndex(({ right }) => right)
    if (one.found !== null) there++
    if (at >= 0 && at < SHOWN) found++
    if (at === 0) first++
    scored.push(ranked.slice(0, SHOWN))
  }
  return { found, first, there, scored }
}

type House = {
  homes: Home[]
  index: Map<string, number[]>
  owner: { home: number; id: string }[]
  homeOf: Int32Array
  /** Who was met, and how much of a home at the rarest: marks that are wiped after each statement. */
  met: Uint8Array
  heavy: Float32Array
}
function compareAll(
  { graph, facts, sought, found }: Asked,
  { homes, index, owner, homeOf, met, heavy }: House,
): Scored[] {
  const people: number[] = []
  const hits: { nth: number; family: string; weight: number }[] = []
  ;[...facts.values()].forEach((one, nth) => {
    const near: number[] = []
    for (const word of wordsToSeek(one)) {
      const shared = index.get(word)
      if (!shared) continue
      const weight = 13 - Math.log2(shared.length)
      for (const of of shared) {
        const home = homeOf[of]!
        if (met[of] === 0) people.push(of)
        met[of] = 1
        if (heavy[home] === 0) near.push(home)
        if (weight > heavy[home]!) heavy[home] = weight
      }
    }
    for (const home of near) {
      hits.push({ nth, family: String(home), weight: heavy[home]! })
      heavy[home] = 0
    }
  })
  const near = new Set(rankFamilies(hits, COMPARED).map(Number))
  const some = people.filter((one) => near.has(homeOf[one]!))
  for (const one of people) met[one] = 0
  const scored = some.flatMap((one) => {
    const { home, id } = owner[one]!
    const { graph: theirs, here } = homes[home]!
    if (!here.includes(id)) return []
    const { bits, around, probability } = compareFamilies(graph, theirs, { sought, found: id })
    return [{ raw: (bits - around[0]!.bits) / traceModel.scale, probability, right: id === found }]
  })
  return scored.sort((a, b) => b.raw - a.raw)
}

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

export function measureTracing(): Row[] {
  const world = inventParted()
  const began = performance.now()
  const { found, first, there, scored } = measureFinding(world)
  const seconds = (performance.now() - began) / 1000
  const fitted = fitCurve(scored.filter((_, nth) => nth % 2 === 0).flat())
  const held = scored.filter((_, nth) => nth % 2 === 1).flat()
  const buckets = [0, 0.1, 0.3, 0.5, 0.7, 0.9, 1.01]
  const lines = buckets.slice(0, -1).map((from, nth) => {
    const some = held.filter(({ probability: p }) => p >= from && p < buckets[nth + 1]!)
    const right = some.filter((one) => one.right).length
    return { from, many: some.length, said: some.reduce((sum, one) => sum + one.probability, 0), right }
  })
  const off = lines.reduce((sum, { said, right }) => sum + Math.abs(said - right), 0) / held.length
  const shown = held.filter(({ probability }) => probability >= 0.5)
  const precision = shown.filter(({ right }) => right).length / Math.max(1, shown.length)
  const row = (name: string, ours: number, goal: number, more: string): Row => ({
    ...{
      name,
      ours: round(ours, 3),
      peer: null,
      ratio: null,
      goal,
      met: name === 'traced' ? ours >= goal : ours <= goal,
    },
    ...{ unit: name === 'traced' ? 'recall@5' : 'off', more },
  })
  return [
    row(
      'traced',
      found / there,
      0.8,
      `${world.asked.length} thin statements against ${world.people} people who are here, ${there} of whose mothers are among them; first of all ${round(first / there, 3)}; of those said to be likelier than not ${round(precision, 3)} are right; ${round((1000 * seconds) / world.asked.length)} ms each, keys laid included; invented, and no evidence of the field`,
    ),
    row(
      'calibrated',
      off,
      0.05,
      `mean distance of what is said from what is so, on the half that the curve was not fitted to: ${lines.map(({ from, many, said, right }) => `from ${from}: ${many} pairs, said ${round(said / Math.max(1, many))}, so ${round(right / Math.max(1, many))}`).join('; ')}; the other half fits scale ${round(fitted.scale, 3)}, prior ${round(fitted.prior, 2)} (in force: ${traceModel.scale}, ${traceModel.prior})`,
    ),
  ]
}
