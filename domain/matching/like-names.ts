import type { PersonName } from '../../ground/person-name.ts'
import { compareNameLists, wearName } from './compare-names.ts'
import { weights } from './weights.ts'

/** At the least as alike as two names that are nearly the same. */
const LEAST = weights.name['near-two']

/** Whether one of these names may be one of those, in whichever script it is written. */
export function likeNames(names: readonly PersonName[], others: readonly PersonName[]): boolean {
  const own = names.map(wearName)
  return others.some((other) => weights.name[compareNameLists(own, [wearName(other)])] >= LEAST)
}
