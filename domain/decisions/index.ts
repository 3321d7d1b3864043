export { listDecisions } from './list-decisions.ts'
export { DECISIONS_GUARDED, decisionRoutes } from './routes.ts'
