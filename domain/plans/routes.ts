import type { Routes } from '../../ground/routes.ts'
import { findListings } from './find-listings.ts'
import { amendListing, endListing, listService } from './list-service.ts'
import { endPlanned, makeAppointment, planService, setGoal } from './plan.ts'
import { listPlanned, readPlan } from './read-plan.ts'
import * as words from './words.ts'

export function planRoutes(routes: Routes): void {
  routes.deed('list-service', words.ListService, listService)
  routes.deed('amend-listing', words.AmendListing, amendListing)
  routes.deed('end-listing', words.EndListing, endListing)
  routes.deed('set-goal', words.SetGoal, setGoal)
  routes.deed('plan-service', words.PlanService, planService)
  routes.deed('make-appointment', words.MakeAppointment, makeAppointment)
  routes.deed('end-planned', words.EndPlanned, endPlanned)
  routes.look('find-listings', words.FindListings, words.ListingsFound, findListings)
  routes.look('read-plan', words.ReadPlan, words.PlanShown, readPlan)
  routes.look('list-planned', words.ListPlanned, words.PlannedListed, listPlanned)
}
