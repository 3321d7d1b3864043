import type { Routes } from '../../ground/routes.ts'
import { checkRows, type RowsCheck } from './check-rows.ts'
import { listUnexplained } from './list-unexplained.ts'
import { overseeHouse } from './oversee-house.ts'
import { overseeLines } from './oversee-lines.ts'
import { readDoings } from './read-doings.ts'
import { reviewAccess } from './review-access.ts'
import * as w from './words.ts'

export function oversightRoutes(routes: Routes, check: RowsCheck): void {
  routes.look('oversee-house', w.OverseeHouse, w.HouseOverseen, overseeHouse)
  routes.look('oversee-lines', w.OverseeLines, w.LinesOverseen, overseeLines)
  routes.look('check-rows', w.CheckRows, w.RowsChecked, (look, input) => checkRows(look, input, check))
  routes.look('list-unexplained', w.ListUnexplained, w.UnexplainedListed, listUnexplained)
  routes.deed('review-access', w.ReviewAccess, reviewAccess)
  routes.look('read-doings', w.ReadDoings, w.DoingsShown, readDoings)
}
