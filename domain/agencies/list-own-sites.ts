import type { Look } from '../../ground/look.ts'
import type { OwnSites } from './place-words.ts'
import { placesOf } from './profile.ts'
import { findOwnSites } from './store/sites.ts'

/** The sites of one's own agency, what is told of where each lies, and the towns that could be said. */
export async function listOwnSites(look: Look): Promise<OwnSites> {
  const sites = await findOwnSites(look.find, look.node, look.agency)
  look.note({ ground: 'own agency', persons: [] })
  const countries = new Set(sites.map(({ country }) => country))
  return { sites, towns: placesOf(look.profile).towns.filter(({ country }) => countries.has(country)) }
}
