import { type Candidates, findCandidates, type ToFind } from './candidates.ts'
import { comparePairs, type ToCompare } from './compare-pairs.ts'
import { meetStrangers } from './meet-strangers.ts'
import { prepareToCompare } from './prepare.ts'
import { type Sizes, spanOf, type Table } from './table.ts'

/** Other threads that work on a table too. They do in order what they are asked. */
export type Helpers = {
  /** Tells them the numbers of the rows, by which they compare. */
  know: (numbers: Int32Array) => void
  /** Has one of them let strangers meet. */
  meet: () => Promise<Float64Array[]>
  /** Has all of them look for pairs; what each of them found. */
  find: (search: ToFind) => Promise<Candidates[]>
  /** Has all of them compare pairs; the patterns that each of them met, in their order. */
  compare: (pairs: ToCompare) => Promise<Uint8Array[]>
}

/** What one of them does. It prepares the table for itself, while the thread that it helps does so too. */
export function helperOn({ rows, left, two, ...table }: Table) {
  const sizes: Sizes = { rows, left, two }
  const comparingBy = prepareToCompare({ ...table, ...sizes })
  let comparing: ReturnType<typeof comparingBy>
  return {
    know(numbers: Int32Array): void {
      comparing = comparingBy(numbers)
    },
    meet: () => meetStrangers(sizes, comparing),
    find: (search: ToFind) => findCandidates(sizes, search),
    compare: (pairs: ToCompare, who: number) => comparePairs(pairs, spanOf(sizes), comparing, who).taken(),
  }
}
