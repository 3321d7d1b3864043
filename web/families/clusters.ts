import type { FamilyShown } from '../../domain/families/words.ts'
import type { PersonId } from '../../ground/ids.ts'
import { apartNow } from './tie-look.ts'

export type Cluster = { kind: 'home' | 'other-home' | 'nowhere' | 'apart'; people: PersonId[] }

/**
 * Who sleeps under one roof stands together: first the household of this page, then other households, then people of
 * whom no household is known, then those who are missing, each of them alone.
 */
export function clustersOf(people: readonly PersonId[], family: FamilyShown, focus: PersonId): Cluster[] {
  const apart = apartNow(family)
  const homes = new Map<PersonId, string>()
  for (const { person, household, until } of family.memberships) if (until === null) homes.set(person, household)
  const own = homes.get(focus)
  const grouped = Map.groupBy(people, (person) =>
    apart.has(person) ? `apart ${person}` : (homes.get(person) ?? 'nowhere'),
  )
  const clusters = [...grouped].map(([key, members]): Cluster => {
    if (key.startsWith('apart ')) return { kind: 'apart', people: members }
    return { kind: key === own ? 'home' : key === 'nowhere' ? 'nowhere' : 'other-home', people: members }
  })
  const order: Cluster['kind'][] = ['home', 'other-home', 'nowhere', 'apart']
  return clusters.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}
