import { Fragment, flatten, fragment, joined, named } from '../../../ground/fragment.ts'
import type { Relation } from './language.ts'

/** A search that a rule asks for, wherever its answer will stand. */
class Aside {
  readonly found: Fragment
  constructor(found: Fragment) {
    this.found = found
  }
}

/** The answer of a search, whose place is not settled yet. */
export const answerOf = (found: Fragment): Fragment => new Fragment(['', ''], [new Aside(found)])

/** All that is written of `subject` in a relation. */
class Rows {
  readonly relation: Relation
  constructor(relation: Relation) {
    this.relation = relation
  }
}
export const rowsOf = (relation: Relation): Fragment => new Fragment(['', ''], [new Rows(relation)])

/**
 * A condition with its searches in their places. What is written of a person in a relation is fetched once, however many
 * rules search it: a plan that goes to the tables for each of them takes longer to set up than to run. What several rules
 * ask is looked for once as well, under a name behind `subject`, one after another, since a later one may use an earlier
 * one; what is asked once stands where it is asked, and is looked for only where nothing before it has decided already.
 */
export function place(condition: Fragment): { condition: Fragment; joins: Fragment } {
  const times = countIn(condition, new Map())
  const fetched = new Map<Relation, Fragment>()
  const joins: Fragment[] = []
  const names = new Map<Aside, Fragment>()
  const write = ({ parts, values }: Fragment): Fragment => flatten(parts, values.map(settled))
  const settled = (value: unknown): unknown => {
    if (value instanceof Aside) return times.get(value) === 1 ? write(value.found) : keep(names, value, asked)
    return value instanceof Rows ? keep(fetched, value.relation, fetch) : value
  }
  const asked = ({ found }: Aside): Fragment => {
    const answer = write(found)
    const name = named(`aside${names.size}`)
    joins.push(fragment`cross join lateral (select ${answer} as yes offset 0) as ${name}`)
    return fragment`${name}.yes`
  }
  const fetch = (relation: Relation): Fragment => {
    const [name, facts] = [named(`${relation}_rows`), named(`sharing.${relation}_fact`)]
    joins.push(
      fragment`cross join lateral (select array(select f from ${facts} as f where f.person = subject.person and f.node = subject.node) as rows offset 0) as ${name}`,
    )
    return fragment`${name}.rows`
  }
  return { condition: write(condition), joins: joined(joins, ' ') }
}

function keep<Key>(kept: Map<Key, Fragment>, key: Key, make: (key: Key) => Fragment): Fragment {
  const found = kept.get(key) ?? make(key)
  kept.set(key, found)
  return found
}

function countIn({ values }: Fragment, times: Map<Aside, number>): Map<Aside, number> {
  for (const value of values) {
    if (!(value instanceof Aside)) continue
    if (!times.has(value)) countIn(value.found, times)
    times.set(value, (times.get(value) ?? 0) + 1)
  }
  return times
}
