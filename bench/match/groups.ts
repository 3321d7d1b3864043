import { type Row, round } from '../row.ts'
import type { Verdicts } from './judge.ts'
import type { Pairs } from './link.ts'
import { type Group, groupsOf, type Truth } from './register.ts'

/** A matcher that finds the people of one origin less often harms them: so many points behind everybody is a failure. */
const BEHIND_MOST = 5
type Count = { found: number; wrong: number; of: number }

/** For each origin and each pair of scripts: how many of its pairs were found at a threshold, and how many false ones were. */
export function groupRows({ left, right }: Pairs, verdicts: Verdicts, truth: Truth, threshold: number): Row[] {
  const counts = new Map<Group | 'all', Count>()
  const add = (one: number, other: number, what: keyof Count) => {
    for (const group of ['all', ...groupsOf(truth, one, other)] as const) {
      const count = counts.get(group) ?? { found: 0, wrong: 0, of: 0 }
      count[what]++
      counts.set(group, count)
    }
  }
  for (const [one, other] of truePairs(truth)) add(one, other, 'of')
  for (let at = 0; at < left.length; at++)
    if (verdicts.scores[at]! >= threshold)
      add(Number(left[at]), Number(right[at]), verdicts.right[at] ? 'found' : 'wrong')
  const all = counts.get('all')!
  const least = (100 * all.found) / all.of - BEHIND_MOST
  return [...counts]
    .filter(([group]) => group !== 'all')
    .map(([group, { found, wrong, of }]) => {
      const recall = (100 * found) / of
      return {
        name: `  ${group}`,
        ours: round(recall, 1),
        peer: null,
        ratio: null,
        goal: round(least, 1),
        met: recall >= least,
        unit: '% found',
        more: `of ${of} pairs, ${wrong} false ones${recall >= least ? '' : `; FAILURE: more than ${BEHIND_MOST} points behind everybody`}`,
      }
    })
}

function* truePairs({ person }: Truth): Generator<[number, number]> {
  const rows = new Map<number, number[]>()
  for (let row = 0; row < person.length; row++) {
    const before = rows.get(person[row]!)
    if (!before) rows.set(person[row]!, [row])
    else {
      for (const other of before) yield [other, row]
      before.push(row)
    }
  }
}
