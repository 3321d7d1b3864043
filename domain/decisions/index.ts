export { listDecisions } from './list-decisions.ts'
export { decisionRoutes } from './routes.ts'
export { stateOf } from './rules.ts'
export { findDecisions, standingOf } from './store.ts'
