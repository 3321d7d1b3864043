export { seekRelatives } from './listens.ts'
export { tracingRoutes } from './routes.ts'
