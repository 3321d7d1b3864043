import type { Look } from '../../../ground/look.ts'
import { findEverySite, mayWork, nameAgencies, townOf } from '../../agencies/index.ts'
import type { SitesListed } from './words.ts'

/** The sites of this node, for whoever plans where people go: the town where that may be told, no address, and nobody who is there. */
export async function listSites(look: Look): Promise<SitesListed> {
  const { role } = look.allow(mayWork(look.asking.actor, 'tell-of-families', look.purpose))
  const sites = await findEverySite(look.find, look.node)
  const names = await nameAgencies(look.find, look.node, [...new Set(sites.map(({ agency }) => agency))])
  look.note({ ground: `role ${role}`, persons: [], more: { sites: sites.length } })
  return {
    sites: sites.map(({ agency, town, ...site }) => ({
      ...site,
      agency: names.get(agency) ?? agency,
      town: townOf(look.profile, town),
    })),
  }
}
