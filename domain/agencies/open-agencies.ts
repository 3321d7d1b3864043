import type { Act } from '../../ground/act.ts'
import { HOUSE } from '../../ground/house.ts'
import { Conflict, type Decision, Invalid } from '../../ground/refusals.ts'
import { insistOnTown } from './place-site.ts'
import { mayWork } from './rules.ts'
import { addSitePlaces } from './store/sites.ts'
import { addAgencies } from './store/workers.ts'
import type { OpenAgencies } from './words.ts'

/** Brings agencies with their sites and workers into the house. */
export async function openAgencies(act: Act, opening: OpenAgencies): Promise<void> {
  const ground = act.allow(mayOpen(act))
  insistSitesAreOwn(opening)
  insistWithinReach(act, opening)
  const placed = opening.sites.flatMap(({ id, country, where }) =>
    where ? [{ site: id, nth: 1, country, where }] : [],
  )
  for (const one of placed) insistOnTown(act.profile, one)
  addAgencies(act, opening)
  addSitePlaces(act, placed)
  act.record({
    ground,
    persons: [],
    more: { agencies: opening.agencies.map(({ id }) => id), workers: opening.workers.map(({ id }) => id) },
  })
}

/** An administrator may; so may the house itself, on its first day, when nobody works in it yet. */
function mayOpen(act: Act): Decision<string> {
  const { actor, purpose } = act.asking
  if (actor.id === HOUSE.id) return { allow: true, grounds: 'the house' }
  const decision = mayWork(actor, 'administer', purpose)
  return decision.allow ? { allow: true, grounds: `role ${decision.grounds.role}` } : decision
}

/** A worker works at a site of their own agency. */
function insistSitesAreOwn({ sites, workers }: OpenAgencies): void {
  const agencyOf = new Map(sites.map(({ id, agency }) => [id, agency]))
  const astray = workers.find(({ site, agency }) => site && agencyOf.has(site) && agencyOf.get(site) !== agency)
  if (astray) throw new Invalid('not-there', { field: `site ${astray.site}` })
}

/** Nobody puts a worker or a site into an agency that is neither their own nor opened by the same deed, and nobody is the house. */
function insistWithinReach(act: Act, { agencies, sites, workers }: OpenAgencies): void {
  const reach = new Set([act.agency, ...agencies.map(({ id }) => id)])
  const astray = [...sites, ...workers].find(({ agency }) => !reach.has(agency))
  if (astray) throw new Invalid('not-there', { field: `agency ${astray.agency}` })
  if (workers.some(({ id }) => id === HOUSE.id)) throw new Conflict('already-there')
}
