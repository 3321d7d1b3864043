export { lawOf } from './law.ts'
export { asylumRoutes } from './routes.ts'
export { clockFor } from './rules.ts'
export { findUnappealed } from './store.ts'
