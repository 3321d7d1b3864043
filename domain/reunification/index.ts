export { REUNIFICATION_GUARDED, reunificationRoutes } from './routes.ts'
