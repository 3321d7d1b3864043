export { markForTriage } from './listens.ts'
export { triageRoutes } from './routes.ts'
export { heedNewRules, isAllWeighed, WEIGHED_MOST, weighDue } from './weigh-due.ts'
