import type { Act } from '../../../ground/act.ts'
import type { Sql } from '../../../ground/database.ts'
import type { AgencyId, SiteId } from '../../../ground/ids.ts'
import type { OwnSites, Whereabouts } from '../place-words.ts'

/** A site, with the town that may be told of it: none where its address is secret, or nobody said. */
export type SiteRow = { id: SiteId; agency: AgencyId; name: string; country: string; town: string | null }
/** These places of work, whosever they are. */
export const findSites = (find: Sql, node: number, ids: readonly string[]): Promise<SiteRow[]> =>
  findTheSites(find, node, { ids })
export const findEverySite = (find: Sql, node: number): Promise<SiteRow[]> => findTheSites(find, node, {})
function findTheSites(find: Sql, node: number, { ids = null }: { ids?: readonly string[] | null }): Promise<SiteRow[]> {
  return find<SiteRow>`
    select site.id, site.agency, site.name, site.country, place.town
      from agencies.site
      left join lateral (select town from agencies.site_place p where p.site = site.id and p.node = site.node order by nth desc limit 1) as place on true
     where (${ids}::text[] is null or site.id = any(${ids}::text[])) and site.node = ${node} order by site.agency, site.name`
}

export function findOwnSites(find: Sql, node: number, agency: AgencyId): Promise<OwnSites['sites']> {
  return find`
    select site.id, site.name, site.country, coalesce(place.nth, 0) as seen,
           case when place.secret then 'secret' else coalesce(place.town, 'country') end as where
      from agencies.site
      left join lateral (select nth, town, secret from agencies.site_place p where p.site = site.id and p.node = site.node order by nth desc limit 1) as place on true
     where site.agency = ${agency} and site.node = ${node} order by site.name`
}

type NewPlace = { site: SiteId; nth: number; where: Whereabouts }
export function addSitePlaces(act: Act, places: readonly NewPlace[]): void {
  for (const { site, nth, where } of places)
    void act.write`
      insert into agencies.site_place (node, site, nth, town, secret, worker, at, deed)
      values (${act.node}, ${site}, ${nth}, ${where === 'secret' || where === 'country' ? null : where}, ${where === 'secret'},
              ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}
