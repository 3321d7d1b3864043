import type { AgencyId } from '../../../ground/ids.ts'
import type { Look } from '../../../ground/look.ts'
import { findAgencies, findSites, townOf } from '../../agencies/index.ts'
import { agencyIn, siteIn } from './place-key.ts'
import type { SpanShown, WhereaboutsShown } from './words.ts'

type Place = WhereaboutsShown['places'][number]
type Told = { coming: Pick<SpanShown, 'place'> & { kind: string }; country: string; called?: string | null }
/** What the agency of a site works for, as far as it says what the site is. */
const KINDS: Readonly<Record<string, Place['kind']>> = { HE: 'clinic', SH: 'shelter' }

/** The places in which somebody is told to be, by name where they have one; of no other place is anything told. */
export async function showPlaces(
  { find, node, profile }: Look,
  spans: readonly SpanShown[],
  facts: readonly Told[],
): Promise<Place[]> {
  const keys = [...new Set(spans.flatMap(({ place }) => place ?? []))]
  const sites = await findSites(
    find,
    node,
    keys.flatMap((key) => siteIn(key) ?? []),
  )
  const agencies = await findAgencies(find, node, [
    ...new Set([...keys.flatMap((key) => (agencyIn(key) ?? []) as AgencyId[]), ...sites.map(({ agency }) => agency)]),
  ])
  return keys.map((key): Place => {
    const site = sites.find(({ id }) => id === siteIn(key))
    const agency = agencies.find(({ id }) => id === (site?.agency ?? agencyIn(key)))
    const fact = facts.find(({ coming }) => coming.place === key)
    if (site) {
      const [town, kind] = [townOf(profile, site.town), KINDS[agency?.type ?? ''] ?? 'site']
      return { key, name: site.name, country: site.country, town, kind }
    }
    if (agency) return { key, name: agency.name, country: agency.country, town: null, kind: 'agency' }
    return { key, name: fact?.called ?? null, country: fact?.country ?? '', town: null, kind: kindOf(fact) }
  })
}

const kindOf = (fact: Told | undefined): Place['kind'] => {
  const kind = fact?.coming.kind
  return kind === 'detention' || kind === 'reunification' ? kind : 'unnamed'
}
