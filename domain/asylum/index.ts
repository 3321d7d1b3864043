export { asylumRoutes } from './routes.ts'
