export { listDecisions } from './list-decisions.ts'
export { decisionRoutes } from './routes.ts'
