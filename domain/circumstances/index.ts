export { CIRCUMSTANCES_GUARDED, circumstanceRoutes } from './routes.ts'
