import type { Look } from '../../ground/look.ts'
import { nameWorkers } from '../agencies/index.ts'
import { findsFilter } from './rules.ts'
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
  const names = await nameWorkers(look.find, look.node, [...new Set(found.map(({ worker }) => worker))])
  look.note({ ground, persons: [], more: { list, filters: found.length } })
  return {
    filters: found.map(({ id, sealed, shared, worker, seen }) => ({
      ...openSaid(look.keys, { id, sealed }),
      ...{ id, shared, mine: worker === actor.id, by: names.get(worker) ?? '', seen },
    })),
    first: found.find(({ id }) => id === first.filter)?.id ?? null,
  }
}
