import type { Candidates } from './candidates.ts'
import type { Compared } from './compare-pairs.ts'
import type { Taught } from './learn.ts'
import { placeOf } from './numbers.ts'
import type { Prepared } from './prepare.ts'

/** Counts the patterns of the pairs that lie under the keys which can teach. */
export function teach(
  { pairs, taught }: Candidates,
  { of, patterns }: Compared,
  { fields }: Pick<Prepared, 'fields'>,
): Taught[] {
  return taught.map(({ fixes, byDay, pairs: some }) => {
    const found = new Map<number, number>()
    for (const code of some) {
      const number = of[placeOf(pairs, code)]!
      found.set(number, (found.get(number) ?? 0) + 1)
    }
    return {
      fixed: fields.map(({ name }) => fixes.includes(name.replace(/ rarity$/, ''))),
      patterns: [...found.keys()].map((number) => patterns.at(number)),
      counts: [...found.values()],
      twins: byDay,
    }
  })
}
