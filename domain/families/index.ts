export { findApartSince } from './find-apart.ts'
export { findMissing, openMissing } from './find-missing.ts'
export { addMissing, foundFamily } from './found-family.ts'
export { findCircle } from './read-family.ts'
export { familyRoutes } from './routes.ts'
export { insistTiesJoin } from './rules.ts'
export { seeTie, stateTie } from './state-tie.ts'
export { findFamiliesOf, findHouseholds, findMates } from './store/households.ts'
export {
  CHILD_STATUSES,
  findChildStatusOf,
  findChildStatusSince,
  findLonelyChildren,
  findSeparated,
  findTraces,
  SEPARATIONS_NOW,
} from './store/lists.ts'
export { addTakenOver } from './store/separations.ts'
export { findKin, findTies, type KinRow } from './store/ties.ts'
export { among, openCauses, showFamily } from './views.ts'
