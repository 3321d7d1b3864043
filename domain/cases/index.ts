export { registerHousehold } from './register-household.ts'
export { caseRoutes } from './routes.ts'
