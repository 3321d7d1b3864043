export { ASYLUM_GUARDED, asylumRoutes } from './routes.ts'
