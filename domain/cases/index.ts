export { registerHousehold } from './register-household.ts'
export { caseRoutes } from './routes.ts'
export { findWorkAround, type WorkAround } from './store/around.ts'
export { type AtRest, findAtRest } from './store/rest.ts'
