export { retentionRoutes } from './routes.ts'
export { findProposals, findTold } from './store.ts'
