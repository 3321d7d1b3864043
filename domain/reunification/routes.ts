import type { Routes } from '../../ground/routes.ts'
import { type GuardedDeeds, guarded } from '../unity/index.ts'
import { confirmHandover, proposeHandover } from './confirm-handover.ts'
import { endReunification } from './end-reunification.ts'
import { listReunifications } from './list-reunifications.ts'
import { planReunification } from './plan-reunification.ts'
import { readReunification } from './read-reunification.ts'
import { recordFollowUp } from './record-follow-up.ts'
import { turnStep } from './turn-step.ts'
import * as words from './words.ts'

/** The deeds of this room that can part people. */
export const REUNIFICATION_GUARDED: GuardedDeeds = {
  'confirm-handover': guarded(words.ConfirmHandover, proposeHandover),
}

export function reunificationRoutes(routes: Routes): void {
  routes.deed('plan-reunification', words.PlanReunification, planReunification)
  routes.deed('turn-step', words.TurnStep, turnStep)
  routes.deed('confirm-handover', words.ConfirmHandover, confirmHandover)
  routes.deed('record-follow-up', words.RecordFollowUp, recordFollowUp)
  routes.deed('end-reunification', words.EndReunification, endReunification)
  routes.look('list-reunifications', words.ListReunifications, words.ReunificationsListed, listReunifications)
  routes.look('read-reunification', words.ReadReunification, words.ReunificationShown, readReunification)
}
