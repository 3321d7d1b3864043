import type { PersonId } from '../../../ground/ids.ts'
import { inOrder } from '../../people/index.ts'
import type { Part } from '../linking/explain.ts'
import { chanceOf, explain, grained, type Linked, type Table } from '../linking/index.ts'

/** Two records that may be one person, with what speaks for it. */
export type AlikePair = { one: PersonId; other: PersonId; bits: number; probability: number; parts: () => Part[] }

/** The pairs at or above a threshold, likeliest first. Two of one registration were seen together, so they are two. */
export function alikePairs(table: Table, linked: Linked, threshold: number): AlikePair[] {
  const registration = table.columns.find(({ kind }) => kind === 'household')!.cells
  const found: AlikePair[] = []
  for (let place = 0; place < linked.pairs.length; place++) {
    const bits = grained(linked.bits[place]!)
    const probability = chanceOf(bits)
    const [a, b] = [Math.floor(linked.pairs[place]! / linked.span), linked.pairs[place]! % linked.span]
    if (probability < threshold || registration[a] === registration[b]) continue
    const [one, other] = inOrder(table.ids.at(a) as PersonId, table.ids.at(b) as PersonId)
    found.push({ one, other, bits, probability, parts: () => explain(linked, place) })
  }
  return found.sort((a, b) => b.bits - a.bits)
}
