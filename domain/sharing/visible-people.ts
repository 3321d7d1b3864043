import type { Fragment } from '../../ground/fragment.ts'
import type { PersonId } from '../../ground/ids.ts'
import { readDataSet } from './data-set.ts'
import { findAsker } from './find-asker.ts'
import { isOpen } from './rules/visible.ts'
import { askerSide, knownOf } from './rules/world.ts'
import type { Asker } from './see-person.ts'
import { findOpen, whoIs } from './store.ts'

type Finder = Pick<Asker, 'find' | 'profile' | 'node' | 'agency' | 'at' | 'asking'>

/**
 * The one piece of SQL of this room that another room's list may carry: whether the person in a column is to be found by
 * their name, by this worker, for this purpose, now. It is the rules themselves, with everything known worked out.
 */
export async function visiblePeople(asker: Finder): Promise<(person: Fragment) => Fragment> {
  const set = readDataSet(asker.profile)
  const side = askerSide(set, await findAsker(asker))
  const ask = { action: 'search', purpose: asker.asking.purpose, category: 'identity', at: asker.at.getTime() }
  const only = side.asker.kind === 'worker' && side.asker.emergencies.length === 0 ? asker.agency : null
  return whoIs(isOpen(knownOf(set, side, ask)), { node: asker.node, only })
}

/** Of these people, those whom this worker may find by their name. */
export async function findVisible(asker: Finder, persons: readonly PersonId[]): Promise<Set<PersonId>> {
  return findOpen(asker.find, persons, await visiblePeople(asker))
}
