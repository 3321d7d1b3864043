export { explainAccesses } from './listens.ts'
export { oversightRoutes } from './routes.ts'
