export { shelterRoutes } from './routes.ts'
