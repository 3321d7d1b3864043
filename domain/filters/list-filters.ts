import type { Look } from '../../ground/look.ts'
import { findThoseWhoLeft, nameWorkers } from '../agencies/index.ts'
import { findsFilter, mayTakeAway } from './rules.ts'
import { openSaid } from './save-filter.ts'
import { findFilters, findFirst } from './store.ts'
import type { FiltersListed, ListFilters } from './words.ts'

/** The filters that a worker finds for a list: their own, and what colleagues shared, with who made each. */
export async function listFilters(look: Look, { list }: ListFilters): Promise<FiltersListed> {
  const ground = look.allow({ allow: true, grounds: 'own filters' })
  const { actor } = look.asking
  const [all, first] = await Promise.all([
    findFilters(look, { agency: look.agency, list }),
    findFirst(look, actor.id, list),
  ])
  const found = all.filter((filter) => findsFilter(filter, actor))
  const makers = [...new Set(found.map(({ worker }) => worker))]
  const [names, left] = await Promise.all([nameWorkers(look.find, look.node, makers), findThoseWhoLeft(look, makers)])
  look.note({ ground, persons: [], more: { list, filters: found.length } })
  return {
    filters: found.map((filter) => ({
      ...openSaid(look.keys, filter),
      ...{ id: filter.id, shared: filter.shared, seen: filter.seen },
      ...{ mine: filter.worker === actor.id, by: names.get(filter.worker) ?? '' },
      removable: mayTakeAway(filter, actor, left).allow,
    })),
    first: found.find(({ id }) => id === first.filter)?.id ?? null,
  }
}
