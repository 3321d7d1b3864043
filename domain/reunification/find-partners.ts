import type { AgencyId, PersonId } from '../../ground/ids.ts'
import { asHouse } from '../../ground/told.ts'
import { openRecords } from '../people/index.ts'
import { findPartnersOf, type Grounds } from '../sharing/index.ts'
import type { Looking } from '../unity/index.ts'

/**
 * With which agencies a plan about these people can be made: who keeps one of them, and to whom the own agency opened one
 * whom it keeps. Who else knows somebody whom another agency keeps is not told.
 */
export async function findPartners(
  asker: Looking,
  seen: ReadonlyMap<PersonId, Pick<Grounds, 'because'>>,
): Promise<Set<AgencyId>> {
  const own = [...seen].filter(([, { because }]) => because === 'custody').map(([person]) => person)
  const others = [...seen.keys()].filter((person) => !own.includes(person))
  const reader = { find: asHouse(asker.find), node: asker.node, keys: asker.keys }
  const [partners, records] = await Promise.all([
    findPartnersOf(asker, own),
    others.length > 0 ? openRecords(reader, others) : [],
  ])
  const all = [...partners.map(({ recipient }) => recipient), ...records.map(({ agency }) => agency)]
  return new Set(all.filter((agency) => agency !== asker.agency))
}
