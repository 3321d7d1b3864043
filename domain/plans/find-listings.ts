import type { Look } from '../../ground/look.ts'
import { mayWork, nameAgencies } from '../agencies/index.ts'
import { findListings as find } from './store.ts'
import type { FindListings, ListingsFound } from './words.ts'

/** Who offers what: for everybody who works with people, whatever their agency. */
export async function findListings(look: Look, by: FindListings): Promise<ListingsFound> {
  const { role } = look.allow(mayWork(look.asking.actor, 'search', look.purpose))
  const rows = await find(look, by)
  const names = await nameAgencies(look.find, look.node, [...new Set(rows.map(({ agency }) => agency))])
  look.note({ ground: `role ${role}`, persons: [], more: { listings: rows.length } })
  return {
    listings: rows.map(({ agency, at, ended: _, ...one }) => ({
      ...one,
      agency: { id: agency, name: names.get(agency) ?? agency },
      at: at.toISOString(),
      mine: agency === look.agency,
    })),
  }
}
