import type { Routes } from '../../ground/routes.ts'
import { listFilters } from './list-filters.ts'
import { openWithFilter } from './open-with-filter.ts'
import { amendFilter, removeFilter, restoreFilter, saveFilter } from './save-filter.ts'
import {
  AmendFilter,
  FiltersListed,
  ListFilters,
  OpenWithFilter,
  RemoveFilter,
  RestoreFilter,
  SaveFilter,
} from './words.ts'

export function filterRoutes(routes: Routes): void {
  routes.deed('save-filter', SaveFilter, saveFilter)
  routes.deed('amend-filter', AmendFilter, amendFilter)
  routes.deed('remove-filter', RemoveFilter, removeFilter)
  routes.deed('restore-filter', RestoreFilter, restoreFilter)
  routes.deed('open-with-filter', OpenWithFilter, openWithFilter)
  routes.look('list-filters', ListFilters, FiltersListed, listFilters)
}
