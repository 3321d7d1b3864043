import type * as z from 'zod/mini'
import type { Look } from '../../../ground/look.ts'
import { mayWork } from '../../agencies/index.ts'
import { findLonelyChildren, findTies } from '../../families/index.ts'
import { sayGround, seePeople, seePerson } from '../../sharing/index.ts'
import { findCare } from '../care/store/care.ts'
import { findWatched } from './find-watched.ts'
import { findInCare } from './store.ts'
import type { CareShown, ReadCare } from './words.ts'

const MOST = 300
/** The children whom the agency answers for: alone, or in the care of others. What is late stands first. */
export async function listWatched(look: Look): Promise<CareShown> {
  look.allow(mayWork(look.asking.actor, 'search', look.purpose))
  const [lonely, inCare] = await Promise.all([findLonelyChildren(look, MOST), findInCare(look)])
  const persons = [...new Set([...lonely, ...inCare].map(({ person }) => person))]
  const seen = await seePeople(look, persons, 'search')
  const shown = await findWatched(look, seen)
  look.note({
    ground: 'standing of the agency',
    persons: [...seen.keys()],
    more: { categories: seen.size > 0 ? ['family'] : [], visits: shown.visits.length },
  })
  return shown
}

/** The same of one person, and of those tied to them who are alone or in the care of others. */
export async function readCare(look: Look, { person }: z.infer<typeof ReadCare>): Promise<CareShown> {
  const own = await seePerson(look, person, 'read')
  const [ties, cares] = await Promise.all([findTies(look.find, look.node, [person]), findCare(look, [person])])
  const around = [...ties.flatMap(({ from, to }) => [from, to]), ...cares.flatMap(({ carer, over }) => [carer, over])]
  const seen = await seePeople(look, [...new Set([person, ...around])], 'read', person)
  const shown = await findWatched(look, seen)
  look.note({ ...sayGround(own.grounds), persons: [...seen.keys()], more: { categories: ['family'] } })
  return shown
}
