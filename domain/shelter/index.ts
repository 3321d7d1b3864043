export { SHELTER_GUARDED, shelterRoutes } from './routes.ts'
