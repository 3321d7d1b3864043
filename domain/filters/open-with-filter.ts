import type { Act } from '../../ground/act.ts'
import { Unknown } from '../../ground/refusals.ts'
import { findsFilter } from './rules.ts'
import { addFirst, findFilters, findFirst } from './store.ts'
import type { OpenWithFilter } from './words.ts'

/** Says with which filter a list opens for oneself: one of one’s own, one that a colleague shared, or none. */
export async function openWithFilter(act: Act, { list, filter: id }: OpenWithFilter): Promise<void> {
  const ground = act.allow({ allow: true, grounds: 'own filters' })
  const { actor } = act.asking
  const [filter] = id ? await findFilters(act, { id }) : []
  if (id && !(filter?.list === list && findsFilter(filter, actor))) throw new Unknown('not-there')
  const { nth } = await findFirst(act, actor.id, list)
  addFirst(act, list, { nth: nth + 1, filter: id })
  act.record({ ground, persons: [], more: { list, ...(id && { filter: id }) } })
}
