export { findAgreements, findNearEnd, getAgreement } from './agreements/store.ts'
export { readDataSet } from './data-set.ts'
export { findToReview } from './emergencies/find-to-review.ts'
export { openInEmergency } from './emergencies/open-emergency.ts'
export { countEmergencies, findOpening } from './emergencies/store.ts'
export { judgeErasure, type Second } from './erasing/judge-erasure.ts'
export { whereAtWork } from './find-asker.ts'
export { findPlaces, listAs, listUnder, standsUnder } from './listed/store.ts'
export { findMandates } from './mandates/store.ts'
export { judgeGiven, judgeOffer } from './offers/judge-offer.ts'
export { offerPeople } from './offers/offer-people.ts'
export { takeCustody, takeOn } from './offers/take-on.ts'
export type { Judgement } from './openings/judge-opening.ts'
export { endStandings, findAnswers } from './openings/store.ts'
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
  askingFor,
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
  findChildrenAmong,
  findEnded,
  findGuarded,
  findNotToBeFound,
  findOpenedTo,
  findOrders,
  findPartnersOf,
  findRestricted,
  findWorkingWith,
  giveStanding,
  NOT_TO_BE_FOUND,
  type OpenedTo,
  ORDERS,
} from './store.ts'
export { seeTraced, type Traced, tracesAs } from './tracing/see-traced.ts'
export { EVERYBODY, findVisible, type Portion, type Visible, visiblePeople } from './visible-people.ts'
export type { DataSet } from './words.ts'
