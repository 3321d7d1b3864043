export { circumstanceRoutes } from './routes.ts'
