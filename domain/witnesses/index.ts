export type { OwnLog } from './list-witnesses.ts'
export { witnessRoutes } from './routes.ts'
export { heardWitnesses } from './views.ts'
export type { Raised } from './words.ts'
