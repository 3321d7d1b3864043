import { type Chance, seedChance } from '../../db/seeds/chance.ts'
import { wear } from '../../domain/matching/index.ts'
import type { FamilyGraph } from '../../domain/tracing/compare-families.ts'
import type { KinTie } from '../../domain/tracing/kin-roles.ts'
import { scriptOf } from '../../ground/script.ts'
import { type Name, readStocks, type Stock } from '../match/name-stock.ts'

export type Facts = Parameters<typeof wear>[0]
export type Home = { graph: FamilyGraph; facts: Map<string, Facts>; here: string[] }
/** What a child says, and who of which home is whom they miss; nobody where they are not in the house. */
export type Asked = {
  graph: FamilyGraph
  facts: Map<string, Facts>
  child: string
  sought: string
  found: { home: number; mother: string; child: string } | null
}
export type World = { homes: Home[]; asked: Asked[]; people: number }

const happens = ({ next }: Chance, often: number) => next() < often

/** Invented families of five scripts, some of whom miss a child, and children who say little: a test of the comparison, and no evidence of the field. */
export function inventParted({ seed, families, requests }: Record<'seed' | 'families' | 'requests', number>): World {
  const chance = seedChance(seed)
  const stocks = readStocks()
  const homes: Home[] = []
  const asked: Asked[] = []
  for (let nth = 0; homes.length < families || asked.length < requests; nth++) {
    const family = invent(chance, chance.pick(stocks), nth)
    if (asked.length < requests && nth % 2 === 0) {
      const isThere = happens(chance, 0.6)
      asked.push(aStatement(chance, family, isThere ? homes.length : null))
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
function aStatement(chance: Chance, { mother, children, home }: Kin, there: number | null): Asked {
  const [own, ...others] = children
  const facts = new Map<string, Facts>()
  const id = (one: Human) => `s ${one.id}`
  facts.set(id(own!), factsOf(chance, own!, { parts: [], about: 2 }))
  facts.set(id(mother), factsOf(chance, mother, { parts: [], about: null }))
  const told = others.slice(0, chance.whole(0, 2))
  for (const one of told) facts.set(id(one), factsOf(chance, one, { parts: [], about: null }))
  const ties = [tie('mother', id(mother), id(own!)), ...told.map((one) => tie('sibling', id(one), id(own!)))]
  const places = happens(chance, 0.6) ? [spelled(chance, home)] : []
  return {
    ...{ graph: graphOf(facts, ties, places), facts, child: id(own!), sought: id(mother) },
    found: there === null ? null : { home: there, mother: mother.id, child: own!.id },
  }
}
