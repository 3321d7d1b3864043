import type { FamilyShown, TieKind } from '../../domain/families/words.ts'
import type { PersonId } from '../../ground/ids.ts'

/** How many generations the one at the far end stands below the one at the near end. */
const below: Partial<Record<TieKind, number>> = {
  mother: 1,
  father: 1,
  'adoptive-parent': 1,
  'step-parent': 1,
  'foster-parent': 1,
  'kafala-carer': 1,
  'customary-carer': 1,
  'guardian-by-law': 1,
  representative: 1,
  'aunt-uncle': 1,
  'parent-in-law': 1,
  grandparent: 2,
}
export const stepOf = (kind: TieKind): number => below[kind] ?? 0

/**
 * The generation of everyone, counted from the oldest. Where ties contradict each other, the one nearest to the person
 * of the page is believed; drawing must never fail because somebody told a family wrongly.
 */
export function generations(
  people: readonly PersonId[],
  ties: FamilyShown['ties'],
  focus: PersonId,
): Map<PersonId, number> {
  const found = new Map<PersonId, number>()
  for (const start of [focus, ...people]) {
    if (found.has(start) || !people.includes(start)) continue
    found.set(start, 0)
    for (const person of walk(start, people, ties, found)) void person
  }
  const oldest = Math.min(0, ...found.values())
  return new Map([...found].map(([person, generation]) => [person, generation - oldest]))
}

function* walk(start: PersonId, people: readonly PersonId[], ties: FamilyShown['ties'], found: Map<PersonId, number>) {
  const queue = [start]
  for (let person = queue.shift(); person; person = queue.shift()) {
    yield person
    for (const { from, to, kind } of ties) {
      const other = from === person ? to : to === person ? from : undefined
      if (!other || found.has(other) || !people.includes(other)) continue
      found.set(other, found.get(person)! + (from === person ? stepOf(kind) : -stepOf(kind)))
      queue.push(other)
    }
  }
}
