import type { Candidates } from './candidates.ts'
import type { Compared } from './compare-pairs.ts'
import type { Taught } from './learn.ts'
import { placeOf } from './numbers.ts'
import type { Prepared } from './prepare.ts'

/** Counts the patterns of the pairs that lie under the keys which can teach. */
export function teach(
  { pairs, taught }: Candidates,
  { of, patterns }: Compared,
  { atoms, fields }: Pick<Prepared, 'atoms' | 'fields'>,
): Taught[] {
  return taught.map(({ kind, pairs: some }) => {
    const found = new Map<number, number>()
    for (const code of some) {
      const number = of[placeOf(pairs, code)]!
      found.set(number, (found.get(number) ?? 0) + 1)
    }
    return {
      fixed: fields.map(({ name }) => kind.fixes.includes(name.replace(/ rarity$/, ''))),
      patterns: [...found.keys()].map((number) => patterns.at(number)),
      counts: [...found.values()],
      twins: kind.byDay && atoms.day.length > 0,
    }
  })
}
