import type { Routes } from '../../ground/routes.ts'
import { acceptTerms } from './accept-terms.ts'
import { addPasskey } from './add-passkey.ts'
import { assessConflict } from './assess-conflict.ts'
import { confirmEnrolment } from './confirm-enrolment.ts'
import { confirmSignIn } from './confirm-sign-in.ts'
import { confirmSubject } from './confirm-subject.ts'
import { cutOffNode } from './cut-off-node.ts'
import { endLending } from './end-lending.ts'
import { endMachine } from './end-machine.ts'
import { endRole } from './end-role.ts'
import { endSession } from './end-session.ts'
import { endSubject } from './end-subject.ts'
import { giveRole } from './give-role.ts'
import { lendRole } from './lend-role.ts'
import { liftCutOff } from './lift-cut-off.ts'
import { liftSuspension } from './lift-suspension.ts'
import { type IssuerOf, linkSubject } from './link-subject.ts'
import { listColleagues } from './list-colleagues.ts'
import { listCutOffs } from './list-cut-offs.ts'
import { listOwnSites } from './list-own-sites.ts'
import { listPartners } from './list-partners.ts'
import { openAgencies } from './open-agencies.ts'
import { AmendPartner, ListPartners, PartnersListed, WriteDownPartner } from './partner-words.ts'
import { placeSite } from './place-site.ts'
import { readMySignIns } from './read-my-sign-ins.ts'
import { recordTraining } from './record-training.ts'
import { registerMachine } from './register-machine.ts'
import { removePasskey } from './remove-passkey.ts'
import { setTotp } from './set-totp.ts'
import { startEnrolment } from './start-enrolment.ts'
import { stopEnrolment } from './stop-enrolment.ts'
import { suspendAgency } from './suspend-agency.ts'
import { suspendWorker } from './suspend-worker.ts'
import type { Place } from './verify-passkey.ts'
import {
  AcceptTerms,
  AddPasskey,
  AssessConflict,
  ColleaguesShown,
  ConfirmEnrolment,
  ConfirmSignIn,
  ConfirmSubject,
  CutOffNode,
  CutOffsShown,
  EndLending,
  EndMachine,
  EndRole,
  EndSession,
  EndSubject,
  GiveRole,
  LendRole,
  LiftCutOff,
  LiftSuspension,
  LinkSubject,
  ListColleagues,
  ListCutOffs,
  ListOwnSites,
  MySignIns,
  OpenAgencies,
  OwnSites,
  PlaceSite,
  ReadMySignIns,
  RecordTraining,
  RegisterMachine,
  RemovePasskey,
  SetTotp,
  StartEnrolment,
  StopEnrolment,
  SuspendAgency,
  SuspendWorker,
} from './words.ts'
import { amendPartner, writeDownPartner } from './write-down-partner.ts'

/** Where passkeys are good, and for how many hours a code can be used. */
export type SignIns = { place: () => Place; hours: number; idleMinutes: number; issuerOf: IssuerOf }

/** `sign-in`, `enrol` and `sign-out` stand in the door itself: whoever sends them has no session yet, or loses it. */
export function agencyRoutes(routes: Routes, { place, hours, idleMinutes, issuerOf }: SignIns): void {
  routes.deed('open-agencies', OpenAgencies, openAgencies)
  routes.deed('place-site', PlaceSite, placeSite)
  routes.deed('give-role', GiveRole, giveRole)
  routes.deed('end-role', EndRole, endRole)
  routes.deed('lend-role', LendRole, lendRole)
  routes.deed('end-lending', EndLending, endLending)
  routes.deed('record-training', RecordTraining, recordTraining)
  routes.deed('assess-conflict', AssessConflict, assessConflict)
  routes.deed('accept-terms', AcceptTerms, acceptTerms)
  routes.deed('suspend-worker', SuspendWorker, suspendWorker)
  routes.deed('suspend-agency', SuspendAgency, suspendAgency)
  routes.deed('cut-off-node', CutOffNode, cutOffNode)
  routes.deed('lift-cut-off', LiftCutOff, liftCutOff)
  routes.deed('lift-suspension', LiftSuspension, liftSuspension)
  routes.deed('end-session', EndSession, endSession)
  routes.deed('confirm-sign-in', ConfirmSignIn, (act, input) => confirmSignIn(act, input, place()))
  routes.deed('add-passkey', AddPasskey, (act, input) => addPasskey(act, input, place()))
  routes.deed('set-totp', SetTotp, setTotp)
  routes.deed('remove-passkey', RemovePasskey, removePasskey)
  routes.deed('start-enrolment', StartEnrolment, (act, input) => startEnrolment(act, input, hours))
  routes.deed('confirm-enrolment', ConfirmEnrolment, confirmEnrolment)
  routes.deed('stop-enrolment', StopEnrolment, stopEnrolment)
  routes.deed('link-subject', LinkSubject, (act, input) => linkSubject(act, input, issuerOf))
  routes.deed('confirm-subject', ConfirmSubject, confirmSubject)
  routes.deed('end-subject', EndSubject, endSubject)
  routes.deed('register-machine', RegisterMachine, registerMachine)
  routes.deed('end-machine', EndMachine, endMachine)
  routes.deed('write-down-partner', WriteDownPartner, writeDownPartner)
  routes.deed('amend-partner', AmendPartner, amendPartner)
  routes.look('list-partners', ListPartners, PartnersListed, listPartners)
  routes.look('list-own-sites', ListOwnSites, OwnSites, listOwnSites)
  routes.look('list-cut-offs', ListCutOffs, CutOffsShown, listCutOffs)
  routes.look('list-colleagues', ListColleagues, ColleaguesShown, (look) => listColleagues(look, issuerOf))
  routes.look('read-my-sign-ins', ReadMySignIns, MySignIns, (look) => readMySignIns(look, idleMinutes))
}
