import type { PersonId } from '../../ground/ids.ts'
import type { Look } from '../../ground/look.ts'
import { categoriesIn, showPeople } from '../people/index.ts'
import { sayGround, seePeople, seePerson } from '../sharing/index.ts'
import { findMates } from './store/households.ts'
import { findTies } from './store/ties.ts'
import { among, showFamily } from './views.ts'
import type { ReadFamily } from './words.ts'

const REACH = 4

/** Shows the family around a person: everyone joined to them by ties and households, as far as the asker may see each one. */
export async function readFamily(look: Look, { person }: ReadFamily) {
  const { grounds } = await seePerson(look, person, 'read')
  const circle = await findCircle(look, person)
  const seen = await seePeople(look, circle, 'read', person)
  const [people, written] = await Promise.all([showPeople(look, seen), showFamily(look, seen)])
  const family = among(written, people)
  look.note({
    ...sayGround(grounds),
    persons: [...seen.keys()],
    more: { categories: [...categoriesIn(people), 'family'] },
  })
  const standing = { because: grounds.because, until: grounds.until?.toISOString() ?? null }
  return { focus: person, people, family, standing }
}

/** Follows ties and households outward, a few steps: a whole camp is not a family. */
export async function findCircle({ find, node }: Pick<Look, 'find' | 'node'>, start: PersonId): Promise<PersonId[]> {
  const circle = new Set<PersonId>([start])
  for (let step = 0, edge: PersonId[] = [start]; step < REACH && edge.length > 0; step++) {
    const [ties, mates] = await Promise.all([findTies(find, node, edge), findMates(find, node, edge)])
    const reached = [...ties.flatMap(({ from, to }) => [from, to]), ...mates]
    edge = [...new Set(reached)].filter((one) => !circle.has(one))
    for (const one of edge) circle.add(one)
  }
  return [...circle]
}
