export { registerHousehold } from './register-household.ts'
export { caseRoutes } from './routes.ts'
export { type AtRest, findAtRest } from './store/rest.ts'
