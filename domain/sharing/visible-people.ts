import type { Purpose } from '../../ground/categories.ts'
import { type Fragment, named } from '../../ground/fragment.ts'
import type { AgencyId, PersonId } from '../../ground/ids.ts'
import { readDataSet } from './data-set.ts'
import { findAsker } from './find-asker.ts'
import { listedAs, listedFor } from './listed/store.ts'
import type { WorkerFacts } from './rules/facts.ts'
import { isOpen } from './rules/visible.ts'
import { askerSide, knownOf } from './rules/world.ts'
import type { Asker } from './see-person.ts'
import { findOpen, whoIs } from './store.ts'

type Finder = Pick<Asker, 'find' | 'profile' | 'node' | 'at' | 'asking'>

/** The pieces of SQL of this room that another room's list may carry: where the list begins, and who may be on it. */
export type Visible = {
  /**
   * Under which ids people stand in lists, without those of whom the asker cannot know: everybody, or those alone who stand
   * in some places. One may stand in several lists, and whoever was opened in an emergency in any place.
   */
  listed: (places?: readonly string[]) => readonly Fragment[]
  /** Whether the person in a column is to be found by their name: the rules themselves, with everything known worked out. */
  is: (person: Fragment) => Fragment
}

/** How many lines of a list are asked for, and of whom: of everybody, where no condition is given. */
export type Portion = { most: number; is?: Visible['is'] | undefined }
export const EVERYBODY: Visible['is'] = () => named('true')

/** Whom this worker may find by their name, for this purpose, now, in a list. */
export async function visiblePeople(asker: Finder): Promise<Visible> {
  const { profile, node, at, asking } = asker
  return visibleTo({ profile, node, at, purpose: asking.purpose }, await findAsker(asker))
}

type Asked = Pick<Finder, 'profile' | 'node' | 'at'> & { purpose: Purpose }
/** The same for a worker of whom all that the rules ask is known. */
export function visibleTo({ profile, node, purpose, at }: Asked, worker: WorkerFacts): Visible {
  const set = readDataSet(profile)
  const ask = { action: 'search', purpose, category: 'identity', at: at.getTime() }
  const agency = worker.agency.id as AgencyId
  // One that is over shows nobody any more.
  const opened = worker.emergencies.filter(({ until }) => until > at.getTime()).map(({ person }) => person as PersonId)
  const open = isOpen(knownOf(set, askerSide(set, worker), ask))
  const known = (places: readonly (string | undefined)[] = [undefined]) =>
    places.map((place) => listedFor({ node, agency, at }, place))
  return opened.length === 0
    ? { listed: known, is: whoIs(open, { node, only: { agency, at } }) }
    : { listed: (places) => [...known(places), listedAs(node, opened)], is: whoIs(open, { node, only: null }) }
}

/** Of these people, those whom this worker may find by their name. */
export async function findVisible(asker: Finder, persons: readonly PersonId[]): Promise<Set<PersonId>> {
  const { is } = await visiblePeople(asker)
  return findOpen(asker.find, persons, is)
}
