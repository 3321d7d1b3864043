import { type Fragment, fragment, named } from '../../ground/fragment.ts'
import { readDataSet } from './data-set.ts'
import { findAsker } from './find-asker.ts'
import { isOpen, type Open, settle } from './rules/visible.ts'
import { askerSide, knownOf } from './rules/world.ts'
import { type Asker, PROFILE } from './see-person.ts'

/**
 * The one piece of SQL of this room that another room's list may carry: whether the person in a column is to be found by
 * their name, by this worker, for this purpose, now. It is the rules themselves, with everything known worked out.
 */
export async function visiblePeople(asker: Asker): Promise<(person: Fragment) => Fragment> {
  const set = readDataSet(PROFILE)
  const side = askerSide(set, await findAsker(asker))
  const ask = { action: 'search', purpose: asker.asking.purpose, category: 'identity', at: asker.at.getTime() }
  const only = side.asker.kind === 'worker' && side.asker.emergencies.length === 0 ? asker.agency : null
  return whoIs(isOpen(knownOf(set, side, ask)), { node: asker.node, only })
}

type Where = { node: number; only: string | null }

/**
 * What is so of a person by the latest version of what access depends on. Who has opened nobody in an emergency finds
 * nobody without a standing of their agency: with `only` that agency, strangers are sorted out by one look at an index.
 */
export function whoIs({ open, joins }: Open, { node, only }: Where): (person: Fragment) => Fragment {
  if (typeof open === 'boolean') return () => named(String(open))
  return (person) => {
    const known = fragment`(select true from sharing.standing own where own.person = ${person} and own.agency = ${only} and own.node = ${node} limit 1)`
    // Written as single values, so that the database asks them of each row in turn, newest first, and stops at the page's end.
    return fragment`${only === null ? named('true') : known} and (
      select ${settle(open)}
        from (select * from sharing.subject_version v where v.person = ${person} and v.node = ${node}
               order by v.version desc limit 1) as subject ${joins})`
  }
}
