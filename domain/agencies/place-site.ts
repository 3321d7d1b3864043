import type { Act } from '../../ground/act.ts'
import { Conflict, Invalid, Unknown } from '../../ground/refusals.ts'
import type { PlaceSite, Whereabouts } from './place-words.ts'
import { townOf } from './profile.ts'
import { mayWork } from './rules.ts'
import { addSitePlaces, findOwnSites } from './store/sites.ts'

/** Says in which town a site of one's own agency lies, or that its address is secret, or that only its country is told. */
export async function placeSite(act: Act, { site: id, seen, where }: PlaceSite): Promise<void> {
  const { role } = act.allow(mayWork(act.asking.actor, 'administer', act.asking.purpose))
  const site = (await findOwnSites(act.find, act.node, act.agency)).find((one) => one.id === id)
  if (!site) throw new Unknown('no-such-site')
  if (site.seen !== seen) throw new Conflict('seen-older')
  insistOnTown(act.profile, { country: site.country, where })
  addSitePlaces(act, [{ site: id, nth: seen + 1, where }])
  act.record({ ground: `role ${role}`, persons: [], more: { site: id, where } })
}

/** A town that is named is known to the mission, and lies in the country of the site. */
export function insistOnTown(profile: string, { country, where }: { country: string; where: Whereabouts }): void {
  if (where === 'secret' || where === 'country') return
  if (townOf(profile, where)?.country !== country) throw new Invalid('not-there', { field: 'where' })
}
