export { markForTriage } from './listens.ts'
export { triageRoutes } from './routes.ts'
export { CASE_WEIGHING } from './weigh-cases.ts'
