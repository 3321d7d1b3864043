export { readDataSet } from './data-set.ts'
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
export { addSubjects, changeSubject, giveStanding } from './store.ts'
export { findVisible, visiblePeople } from './visible-people.ts'
export type { DataSet } from './words.ts'
