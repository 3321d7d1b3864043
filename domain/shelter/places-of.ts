import type { FactId } from '../../ground/ids.ts'
import { findAgencies, findSites } from '../agencies/index.ts'
import { atAgency, atSite, type Instead, type Looking, type Place } from '../unity/index.ts'
import { mostAtOnce } from './rules.ts'
import { findStays, findUnits, type UnitRow } from './store.ts'

type Sited = Pick<UnitRow, 'id' | 'site' | 'agency'>
/** The place in which each unit lies: two units of one site are one place. A unit without a site lies with its agency. */
export async function placesOf(
  { find, node }: Pick<Looking, 'find' | 'node'>,
  units: readonly Sited[],
): Promise<Map<FactId, Place>> {
  const [sites, agencies] = await Promise.all([
    findSites(find, node, [...new Set(units.flatMap(({ site }) => site ?? []))]),
    findAgencies(find, node, [...new Set(units.map(({ agency }) => agency))]),
  ])
  const countryOf = new Map<string, string>([
    ...sites.map(({ id, country }) => [atSite(id), country] as const),
    ...agencies.map(({ id, country }) => [atAgency(id), country] as const),
  ])
  return new Map(
    units.map(({ id, site, agency }) => {
      const place = site ? atSite(site) : atAgency(agency)
      return [id, { place, country: countryOf.get(place) ?? '' }]
    }),
  )
}

/** What could be done instead: all live together here, or in another place of the agency that has room; or nobody moves yet. */
export async function insteadOf(
  asker: Looking,
  { from, but }: { from: string; but: string | null },
): Promise<Instead[]> {
  const units = await findUnits(asker, { agency: asker.agency })
  const [stays, places] = await Promise.all([
    findStays(asker, { units: units.map(({ id }) => id) }),
    placesOf(asker, units),
  ])
  const ways = units.map(({ id, name, places: room }): Instead => {
    const within = stays.filter(({ unit }) => unit === id)
    const free = Math.max(0, room - mostAtOnce(within, { from, until: null }))
    const { place } = places.get(id)!
    return { kind: place === but ? 'same-site' : 'other-site', place, called: name, free, unit: id }
  })
  return [...ways, { kind: 'wait', place: null, called: null, free: null }]
}
