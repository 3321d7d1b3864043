import { type Found, SHOWN } from './find.ts'
import type { Asked, Facts, World } from './invent.ts'

const isFound = ({ scored }: Found): boolean => scored.slice(0, SHOWN).some(({ right }) => right)
const nameOf = ({ names }: Facts) => ({ text: names[0]!.parts[0]!.text, script: names[0]!.script })

/** How one name of a statement and of a file differ. */
function differ(told: Facts, written: Facts): string {
  const [one, other] = [nameOf(told), nameOf(written)]
  if (one.script !== other.script) return 'in another script'
  return one.text === other.text ? 'as written' : 'spelled otherwise'
}

/** What may make a statement hard, each kind by itself. */
function kindsOf({ facts, graph, sought, child, found }: Asked, { homes }: World): string[] {
  const home = homes[found!.home]!.facts
  const [told, written] = [facts.get(child)!, home.get(found!.child)!]
  const year = (one: Facts) => Number(one.born!.edtf.slice(0, 4))
  return [
    `mother ${differ(facts.get(sought)!, home.get(found!.mother)!)}`,
    `child ${differ(told, written)}`,
    `${facts.size - 2} siblings named`,
    `age ${Math.abs(year(told) - year(written))} years off`,
    `place ${graph.places.length > 0 ? 'told' : 'not told'}`,
  ]
}

/** Of those whose mother is there, by what makes it hard: how many, who is not among the first five, and whether she was never drawn or is ranked too low. */
export function missesByKind(all: readonly Found[], world: World): string {
  const rows = new Map<string, { many: number; undrawn: number; low: number }>()
  for (const one of all.filter(({ asked }) => asked.found !== null))
    for (const kind of kindsOf(one.asked, world)) {
      const row = rows.get(kind) ?? { many: 0, undrawn: 0, low: 0 }
      row.many++
      if (!one.drawn) row.undrawn++
      else if (!isFound(one)) row.low++
      rows.set(kind, row)
    }
  const said = [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return said.map(([kind, { many, undrawn, low }]) => `${kind} ${many} (${undrawn}, ${low})`).join('; ')
}
