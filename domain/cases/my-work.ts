import type { Look } from '../../ground/look.ts'
import { mayWork } from '../agencies/index.ts'
import { findWork } from './find-work.ts'
import { showWork } from './show-work.ts'
import type { MyWorkShown } from './words.ts'

/** Everything that waits for this worker, and for those in whose place they stand, ordered by harm and then by time. */
export async function myWork(look: Look): Promise<MyWorkShown> {
  look.allow(mayWork(look.asking.actor, 'search', look.purpose))
  const { work, seen, more } = await findWork(look)
  const items = await showWork(look, work, seen)
  look.note({
    ground: 'standing of the agency',
    persons: [...new Set(items.flatMap(({ person }) => person ?? []))],
    more: { categories: ['identity'], items: items.length },
  })
  return { items, more }
}
