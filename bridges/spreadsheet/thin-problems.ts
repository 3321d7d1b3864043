import { problemAt } from './reasons.ts'
import type { Outcome, Problem } from './words.ts'

/** Lets problems through, but says the same notice of one column only so often; the rest is counted and said at the end. */
export type Thinned = {
  pass(problem: Problem): Generator<Outcome>
  rest(): Generator<Problem>
  /** How many problems there are, those included that were only counted. */
  count(): number
}

/** A column of formulas in a million rows would otherwise bury the one row that matters. A refusal is never thinned. */
const mostAlike = 1000

export function thinProblems(): Thinned {
  const alike = new Map<string, { first: Problem; last: Problem; count: number }>()
  let total = 0
  return {
    *pass(problem) {
      total++
      const key = `${problem.sheet}\u0000${problem.column}\u0000${problem.code}`
      const seen = alike.get(key) ?? { first: problem, last: problem, count: 0 }
      alike.set(key, seen)
      seen.count++
      seen.last = problem
      if (problem.severity === 'refused' || seen.count <= mostAlike) yield { kind: 'problem', problem }
    },
    *rest() {
      for (const { first, last, count } of alike.values()) {
        if (first.severity === 'refused' || count <= mostAlike) continue
        const values = { what: first.code, count: count - mostAlike, last: last.row }
        yield problemAt({ sheet: first.sheet, row: first.row }, first.column, 'more-alike', values)
      }
    },
    count: () => total,
  }
}
