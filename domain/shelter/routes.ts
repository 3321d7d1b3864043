import type { Routes } from '../../ground/routes.ts'
import { type GuardedDeeds, guarded } from '../unity/index.ts'
import { endStay, moveInstead, moveStay, noteAbsence, proposeLeaving, proposeMoving } from './end-stay.ts'
import { listUnits, listWaiting, readStays } from './list-units.ts'
import { amendUnit, closeUnit, openUnit } from './open-unit.ts'
import { askForPlace, endRequest, placeInstead, placePeople, proposePlacement } from './place-people.ts'
import * as words from './words.ts'

/** The deeds of this room that can part people. */
export const SHELTER_GUARDED: GuardedDeeds = {
  'place-people': guarded(words.PlacePeople, proposePlacement, placeInstead),
  'move-stay': guarded(words.MoveStay, proposeMoving, moveInstead),
  'end-stay': guarded(words.EndStay, proposeLeaving),
}

export function shelterRoutes(routes: Routes): void {
  routes.deed('open-unit', words.OpenUnit, openUnit)
  routes.deed('amend-unit', words.AmendUnit, amendUnit)
  routes.deed('close-unit', words.CloseUnit, closeUnit)
  routes.deed('ask-for-place', words.AskForPlace, askForPlace)
  routes.deed('end-request', words.EndRequest, endRequest)
  routes.deed('place-people', words.PlacePeople, placePeople)
  routes.deed('move-stay', words.MoveStay, moveStay)
  routes.deed('end-stay', words.EndStay, endStay)
  routes.deed('note-absence', words.NoteAbsence, noteAbsence)
  routes.look('list-units', words.ListUnits, words.UnitsListed, listUnits)
  routes.look('list-waiting', words.ListWaiting, words.WaitingListed, listWaiting)
  routes.look('read-stays', words.ReadStays, words.StaysShown, readStays)
}
