import type { Routes } from '../../ground/routes.ts'
import { type GuardedDeeds, guarded } from '../unity/index.ts'
import { readCircumstances } from './read-circumstances.ts'
import {
  contestCircumstance,
  endCircumstance,
  proposeCircumstance,
  recordCircumstance,
  reviewCircumstance,
  settleContest,
} from './record-circumstance.ts'
import * as words from './words.ts'

/** The deeds of this room that can part people. */
export const CIRCUMSTANCES_GUARDED: GuardedDeeds = {
  'record-circumstance': guarded(words.RecordCircumstance, proposeCircumstance),
}

export function circumstanceRoutes(routes: Routes): void {
  routes.deed('record-circumstance', words.RecordCircumstance, recordCircumstance)
  routes.deed('review-circumstance', words.ReviewCircumstance, reviewCircumstance)
  routes.deed('end-circumstance', words.EndCircumstance, endCircumstance)
  routes.deed('contest-circumstance', words.ContestCircumstance, contestCircumstance)
  routes.deed('settle-contest', words.SettleContest, settleContest)
  routes.look('read-circumstances', words.ReadCircumstances, words.CircumstancesShown, readCircumstances)
}
