export type { RowsCheck, RowsFound } from './check-rows.ts'
export { explainAccesses } from './listens.ts'
export { readNight } from './profile.ts'
export { oversightRoutes } from './routes.ts'
