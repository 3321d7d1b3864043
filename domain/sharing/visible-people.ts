import type { Fragment } from '../../ground/fragment.ts'
import type { PersonId } from '../../ground/ids.ts'
import { readDataSet } from './data-set.ts'
import { findAsker } from './find-asker.ts'
import { isOpen } from './rules/visible.ts'
import { askerSide, knownOf } from './rules/world.ts'
import type { Asker } from './see-person.ts'
import { findOpen, listedFor, whoIs } from './store.ts'

type Finder = Pick<Asker, 'find' | 'profile' | 'node' | 'agency' | 'at' | 'asking'>

/** Two pieces of SQL of this room that another room's list may carry: where the list begins, and who may be on it. */
export type Visible = {
  /** Under which ids people stand in lists, without those of whom the asker cannot know. */
  listed: Fragment
  /** Whether the person in a column is to be found by their name: the rules themselves, with everything known worked out. */
  is: (person: Fragment) => Fragment
}

/** Whom this worker may find by their name, for this purpose, now, in a list. */
export async function visiblePeople(asker: Finder): Promise<Visible> {
  const { open, opened } = await whomToFind(asker)
  return { listed: listedFor(asker, opened), is: whoIs(open, { node: asker.node, only: null }) }
}

/** Of these people, those whom this worker may find by their name. */
export async function findVisible(asker: Finder, persons: readonly PersonId[]): Promise<Set<PersonId>> {
  const { open, opened } = await whomToFind(asker)
  const only = opened.length === 0 ? asker.agency : null
  return findOpen(asker.find, persons, whoIs(open, { node: asker.node, only }))
}

async function whomToFind(asker: Finder) {
  const set = readDataSet(asker.profile)
  const worker = await findAsker(asker)
  const ask = { action: 'search', purpose: asker.asking.purpose, category: 'identity', at: asker.at.getTime() }
  return {
    open: isOpen(knownOf(set, askerSide(set, worker), ask)),
    opened: worker.emergencies.map(({ person }) => person as PersonId),
  }
}
