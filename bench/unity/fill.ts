import { foundFamily } from '../../domain/families/index.ts'
import type { NewTie, TieKind } from '../../domain/families/words.ts'
import { addPeople } from '../../domain/people/index.ts'
import type { NewPerson } from '../../domain/people/words.ts'
import { carryOut, type Ground } from '../../ground/act.ts'
import type { Actor } from '../../ground/asking.ts'
import type { DeedId, HouseholdId, PersonId, TieId } from '../../ground/ids.ts'
import { inventFamily, newId } from '../invent.ts'

const AT_ONCE = 40
const NODE = 1

export type Filled = { people: number; ties: number; seconds: number; children: PersonId[] }

/**
 * Writes down families of five as registration does, sealed and under keys of their own: parents, their children, and the
 * aunts and uncles of the children in two other families, fifteen ties for each family.
 */
export async function fillFamilies(ground: Ground, actor: Actor, wanted: number): Promise<Filled> {
  const began = performance.now()
  const filled: Filled = { people: 0, ties: 0, seconds: 0, children: [] }
  let before: readonly NewPerson[] = []
  while (filled.people < wanted) {
    const families = Array.from({ length: AT_ONCE }, aFamily)
    const kin = families.map((people, nth) => tiesOf(people, nth > 0 ? families[nth - 1]! : before))
    await carryOut(ground, asking(actor), async (act) => {
      act.allow({ allow: true, grounds: {} })
      const rings = addPeople(act, families.flat(), 'QNA')
      const all = new Map([
        ...rings,
        ...(await act.keys.fetch(
          act.find,
          before.map(({ id }) => id),
        )),
      ])
      for (const [nth, members] of families.entries())
        foundFamily(act, { ...HERE(members), ties: kin[nth]!, missing: [], childStatuses: [] }, all)
      act.record({ ground: 'bench', persons: [] })
    })
    before = families.at(-1)!
    filled.people += families.length * 5
    filled.ties += kin.flat().length
    for (const people of families) filled.children.push(people[2]!.id)
  }
  return { ...filled, seconds: (performance.now() - began) / 1000 }
}

/** Two parents of forty years, and three children of ten. */
const aFamily = () =>
  inventFamily().people.map((one, nth) => ({ ...one, born: { edtf: `${nth < 2 ? 1986 : 2016}-05-17` } }))

const HERE = (people: readonly NewPerson[]) => ({
  household: { id: newId<HouseholdId>(), since: '2026-11-20', head: people[0]!.id },
  members: people.map(({ id }) => id),
})
const asking = (actor: Actor) => {
  const id = newId<DeedId>()
  const at = new Date()
  return { id, name: 'register-household', actor, purpose: 'registration' as const, at, digest: id, node: NODE }
}

function tiesOf(own: readonly NewPerson[], others: readonly NewPerson[]): NewTie[] {
  const tie = (kind: TieKind, from: NewPerson, to: NewPerson): NewTie => ({
    ...{ id: newId<TieId>(), kind, from: from.id, to: to.id, source: 'told-by-one' },
  })
  const [father, mother, ...children] = own as [NewPerson, NewPerson, ...NewPerson[]]
  const [uncle, aunt] = others
  return [
    tie('spouse', father, mother),
    ...children.flatMap((child) => [tie('father', father, child), tie('mother', mother, child)]),
    ...children.slice(1).map((child) => tie('sibling', children[0]!, child)),
    ...(uncle && aunt
      ? [...children.flatMap((child) => [tie('aunt-uncle', uncle, child), tie('aunt-uncle', aunt, child)])]
      : []),
  ]
}
