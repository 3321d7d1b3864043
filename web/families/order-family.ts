import {
  coordGreedy,
  decrossTwoLayer,
  graph,
  layeringLongestPath,
  layeringSimplex,
  type MutGraph,
  sugiyama,
} from 'd3-dag'
import type { FamilyShown } from '../../domain/families/words.ts'
import type { PersonId } from '../../ground/ids.ts'
import { stepOf } from './generations.ts'

type Knot = { id: string; rank: number; person?: PersonId }

/** Where people of one place stand beside each other, so that few lines cross: their middles, by d3-dag. */
export function orderFamily(
  people: readonly PersonId[],
  ties: FamilyShown['ties'],
  generation: ReadonlyMap<PersonId, number>,
  width: number,
): Map<PersonId, number> {
  const dag = knotted(people, ties, generation)
  const layout = sugiyama()
    .nodeSize<(node: { data: Knot }) => [number, number]>(({ data }) => (data.person ? [width, 2] : [8, 2]))
    .decross(decrossTwoLayer())
    .coord(coordGreedy())
  try {
    layout.layering(layeringSimplex().rank<(node: { data: Knot }) => number>(({ data }) => data.rank))(dag)
  } catch {
    layout.layering(layeringLongestPath())(dag)
  }
  const middles = new Map<PersonId, number>()
  for (const { data, x } of dag.nodes()) if (data.person) middles.set(data.person, x)
  return middles
}

/** People and, between parents and their children, a knot that holds the couple together. */
function knotted(
  people: readonly PersonId[],
  ties: FamilyShown['ties'],
  generation: ReadonlyMap<PersonId, number>,
): MutGraph<Knot, undefined> {
  const dag = graph<Knot, undefined>()
  const rankOf = (person: PersonId) => (generation.get(person) ?? 0) * 2
  const nodes = new Map(people.map((person) => [person, dag.node({ id: person, rank: rankOf(person), person })]))
  const parents = new Map<PersonId, Set<PersonId>>()
  const couples: PersonId[][] = []
  for (const { kind, from, to } of ties) {
    if (!nodes.has(from) || !nodes.has(to) || from === to) continue
    if (rankOf(from) < rankOf(to) && stepOf(kind) > 0) parents.set(to, (parents.get(to) ?? new Set()).add(from))
    else if (rankOf(from) === rankOf(to)) couples.push([from, to])
  }
  const groups = Map.groupBy(parents.keys(), (child) => [...parents.get(child)!].sort().join(' '))
  const linked = [...groups.entries()].map(([key, children]) => ({ above: key.split(' ') as PersonId[], children }))
  for (const { above, children } of [
    ...linked,
    ...couples.map((couple) => ({ above: couple, children: [] as PersonId[] })),
  ]) {
    const rank = Math.max(...above.map(rankOf)) + 1
    const knot = dag.node({ id: `${above.join('+')}:${rank}:${children.join(',')}`, rank })
    for (const parent of above) dag.link(nodes.get(parent)!, knot, undefined)
    for (const child of children) dag.link(knot, nodes.get(child)!, undefined)
  }
  return dag
}
