export { listDecisions } from './list-decisions.ts'
export { DECISIONS_GUARDED, decisionRoutes } from './routes.ts'
export { stateOf } from './rules.ts'
export { findDecisions, standingOf } from './store.ts'
