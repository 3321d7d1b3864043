import { type Fragment, fragment, named } from '../../ground/fragment.ts'
import { readDataSet } from './data-set.ts'
import { findAsker } from './find-asker.ts'
import { isOpen, settle } from './rules/visible.ts'
import { askerSide, knownOf } from './rules/world.ts'
import type { Asker } from './see-person.ts'

const PROFILE = 'demo'

/**
 * The one piece of SQL of this room that another room's list may carry: whether the person in a column is to be found by
 * their name, by this worker, for this purpose, now. It is the rules themselves, with everything known worked out.
 */
export async function visiblePeople(asker: Asker): Promise<(person: Fragment) => Fragment> {
  const set = readDataSet(PROFILE)
  const side = askerSide(set, await findAsker(asker))
  const ask = { action: 'search', purpose: asker.asking.purpose, category: 'identity', at: asker.at.getTime() }
  const open = isOpen(knownOf(set, side, ask))
  if (typeof open === 'boolean') return () => named(String(open))
  return (person) => fragment`exists (
    select from (select * from sharing.subject_version v where v.person = ${person} and v.node = ${asker.node}
                  order by v.version desc limit 1) as subject
     where ${settle(open)})`
}
