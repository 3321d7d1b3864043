export { findNearEnd } from './agreements/store.ts'
export { readDataSet } from './data-set.ts'
export { findToReview } from './emergencies/find-to-review.ts'
export { openInEmergency } from './emergencies/open-emergency.ts'
export { countEmergencies } from './emergencies/store.ts'
export { judgeErasure, type Second } from './erasing/judge-erasure.ts'
export { whereAtWork } from './find-asker.ts'
export { sharingRoutes } from './routes.ts'
export { type Decided, decide, seesOwnOnly } from './rules/decide.ts'
export {
  type AgencyFacts,
  type AgreementFacts,
  ALWAYS,
  type Ask,
  adultFrom,
  NEVER,
  type PersonFacts,
  type PortalFacts,
  type Span,
  type WorkerFacts,
} from './rules/facts.ts'
export { agreementSide, askerSide, personSide, worldOf } from './rules/world.ts'
export {
  type Asker,
  CUSTODY,
  type Grounds,
  insistOn,
  sayGround,
  seePeople,
  seePerson,
  worksWith,
} from './see-person.ts'
export {
  addSubjects,
  changeSubject,
  findGuarded,
  findOpenedTo,
  findPartnersOf,
  findRestricted,
  giveStanding,
  listUnder,
  type OpenedTo,
  standsUnder,
} from './store.ts'
export { findVisible, type Visible, visiblePeople } from './visible-people.ts'
export type { DataSet } from './words.ts'
