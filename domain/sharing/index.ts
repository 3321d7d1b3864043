export { readDataSet } from './data-set.ts'
export { type Grounds, sayGround } from './old-rules.ts'
export { type Decided, decide } from './rules/decide.ts'
export {
  type AgencyFacts,
  type AgreementFacts,
  ALWAYS,
  type Ask,
  adultFrom,
  NEVER,
  type PersonFacts,
  type PortalFacts,
  rowsOfAgreements,
  rowsOfPerson,
  rowsOfWorker,
  type Span,
  type WorkerFacts,
  worldOf,
} from './rules/facts.ts'
export { type Asker, CUSTODY, seePeople, seePerson } from './see-person.ts'
export { findVisible, giveStanding } from './store.ts'
export type { DataSet } from './words.ts'
