import type { Routes } from '../../ground/routes.ts'
import { judgeTie, proposeTie } from './care/judge-tie.ts'
import { readBelonging } from './care/read-belonging.ts'
import {
  judgeCare,
  proposeCare,
  proposeJudgement,
  recordCare,
  recordCourtOrder,
  stateWish,
} from './care/record-care.ts'
import * as care from './care/words.ts'
import { askRelease, declineRelease, giveRelease, withdrawRelease } from './partings/ask-release.ts'
import { type FindCase, foreseeParting } from './partings/foresee-parting.ts'
import { type GuardedDeeds, guarded } from './partings/guarded.ts'
import { listPartings } from './partings/list-partings.ts'
import { endSeparation, noteContact, noteView, setNextStep } from './partings/turn-separation.ts'
import * as partings from './partings/words.ts'
import { listWatched, readCare } from './watch/list-watched.ts'
import { recordVisit, turnAgeingStep, turnGuardianship } from './watch/record-visit.ts'
import * as watch from './watch/words.ts'
import { askUnity } from './where/ask-unity.ts'
import type { FindAwaited } from './where/awaited.ts'
import { transferInstead } from './where/find-rides.ts'
import { listSites } from './where/list-sites.ts'
import { cancelTransfer, planTransfer, proposeCancelling, proposeTransfer } from './where/plan-transfer.ts'
import { readWhereabouts } from './where/read-whereabouts.ts'
import * as where from './where/words.ts'

/** The deeds of this room that can part people. */
export const UNITY_GUARDED: GuardedDeeds = {
  'record-care': guarded(care.RecordCare, proposeCare),
  'judge-care': guarded(care.JudgeCare, proposeJudgement),
  'judge-tie': guarded(care.JudgeTie, proposeTie),
  'plan-transfer': guarded(where.PlanTransfer, proposeTransfer, transferInstead),
  'cancel-transfer': guarded(where.CancelTransfer, proposeCancelling),
}

/** What later rooms know: in which case of somebody a task can be left, and by which plans somebody is to come. */
type Later = { findCase: FindCase; findAwaited: FindAwaited }

/** `deeds` are all that can part people, of whatever room. */
export function unityRoutes(routes: Routes, deeds: GuardedDeeds, { findCase, findAwaited }: Later): void {
  routes.deed('record-care', care.RecordCare, recordCare)
  routes.deed('judge-care', care.JudgeCare, judgeCare)
  routes.deed('judge-tie', care.JudgeTie, judgeTie)
  routes.deed('state-wish', care.StateWish, stateWish)
  routes.deed('record-court-order', care.RecordCourtOrder, recordCourtOrder)
  routes.deed('plan-transfer', where.PlanTransfer, planTransfer)
  routes.deed('cancel-transfer', where.CancelTransfer, cancelTransfer)
  routes.deed('ask-release', partings.AskRelease, askRelease(deeds))
  routes.deed('give-release', partings.GiveRelease, giveRelease)
  routes.deed('decline-release', partings.DeclineRelease, declineRelease)
  routes.deed('withdraw-release', partings.WithdrawRelease, withdrawRelease)
  routes.deed('set-next-step', partings.SetNextStep, setNextStep)
  routes.deed('note-contact', partings.NoteContact, noteContact)
  routes.deed('note-view', partings.NoteView, noteView)
  routes.deed('end-separation', partings.EndSeparation, endSeparation)
  routes.deed('record-visit', watch.RecordVisit, recordVisit)
  routes.deed('turn-guardianship', watch.TurnGuardianship, turnGuardianship)
  routes.deed('turn-ageing-step', watch.TurnAgeingStep, turnAgeingStep)
  routes.look('list-watched', watch.ListWatched, watch.CareListed, listWatched)
  routes.look('read-care', watch.ReadCare, watch.CareShown, readCare)
  routes.look('foresee-parting', partings.ForeseeParting, partings.Foreseen, foreseeParting(deeds, findCase))
  routes.look('list-partings', partings.ListPartings, partings.PartingsListed, listPartings)
  routes.look('read-belonging', care.ReadBelonging, care.BelongingShown, readBelonging)
  routes.look('read-whereabouts', where.ReadWhereabouts, where.WhereaboutsShown, readWhereabouts(findAwaited))
  routes.look('list-sites', where.ListSites, where.SitesListed, listSites)
  routes.look('ask-unity', where.AskUnity, where.UnityTold, askUnity)
}
