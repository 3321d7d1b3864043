export { witnessRoutes } from './routes.ts'
export { heardWitnesses } from './views.ts'
