import type * as z from 'zod/mini'
import type { Look } from '../../../ground/look.ts'
import { isErased, unseal } from '../../../ground/seal.ts'
import { nameWorkers } from '../../agencies/index.ts'
import { maySafeguard } from '../safeguards/may-safeguard.ts'
import { sayGround } from '../see-person.ts'
import { AUTHORITY, findHolds } from './store.ts'
import type { HoldsShown, ReadHolds } from './words.ts'

/** Shows what keeps somebody's data from being erased, who asked for it, and whether it was looked at again in time. */
export async function readHolds(look: Look, { person }: z.infer<typeof ReadHolds>): Promise<HoldsShown> {
  const { grounds } = await maySafeguard(look, person, 'hold')
  const holds = await findHolds(look, person)
  const [names, rings] = await Promise.all([
    nameWorkers(look.find, look.node, [...new Set(holds.map(({ worker }) => worker))]),
    look.keys.fetch(look.find, [person]),
  ])
  const ring = rings.get(person)!
  const place = { person, category: 'consent', column: AUTHORITY } as const
  look.note({ ...sayGround(grounds), persons: [person], more: { categories: ['consent'] } })
  return {
    holds: holds.map(({ id, categories, from, until, reviewDue, worker, authority }) => ({
      id,
      categories,
      from: from.toISOString(),
      until: until?.toISOString() ?? null,
      reviewDue,
      overdue: reviewDue < look.at.toISOString().slice(0, 10),
      ...(!isErased(ring, 'consent') && { authority: unseal<string>(ring, place, authority) }),
      by: names.get(worker) ?? '',
    })),
  }
}
