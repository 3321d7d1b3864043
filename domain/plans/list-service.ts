import type { Act } from '../../ground/act.ts'
import { Conflict, Unknown } from '../../ground/refusals.ts'
import { mayWork } from '../agencies/index.ts'
import { addListing, findListings, type ListingRow } from './store.ts'
import type { AmendListing, EndListing, ListService } from './words.ts'

/** Puts what an agency offers into the directory. Whoever does the work keeps it true. */
export async function listService(act: Act, { site, ...one }: ListService): Promise<void> {
  const { role } = act.allow(mayWork(act.asking.actor, 'casework', act.asking.purpose))
  addListing(act, { ...one, site: site ?? null, edition: 1, ended: false })
  act.record({ ground: `role ${role}`, persons: [], more: { listing: one.id, services: one.services } })
}

export async function amendListing(act: Act, { listing, seen, site, ...one }: AmendListing): Promise<void> {
  const { role } = act.allow(mayWork(act.asking.actor, 'casework', act.asking.purpose))
  await getOwn(act, listing, seen)
  addListing(act, { ...one, id: listing, site: site ?? null, edition: seen + 1, ended: false })
  act.record({ ground: `role ${role}`, persons: [], more: { listing, services: one.services } })
}

/** It is not offered any more. What was planned with it stays. */
export async function endListing(act: Act, { listing, seen }: EndListing): Promise<void> {
  const { role } = act.allow(mayWork(act.asking.actor, 'casework', act.asking.purpose))
  const { agency: _, at: _at, ...last } = await getOwn(act, listing, seen)
  addListing(act, { ...last, edition: seen + 1, ended: true })
  act.record({ ground: `role ${role}`, persons: [], more: { listing } })
}

async function getOwn(act: Act, id: string, seen: number): Promise<ListingRow> {
  const [last] = await findListings(act, { id })
  if (last?.agency !== act.agency || last.ended) throw new Unknown('no-such-listing')
  if (last.edition !== seen) throw new Conflict('seen-older')
  return last
}
