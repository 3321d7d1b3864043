export { lawOf } from './law.ts'
export { ASYLUM_GUARDED, asylumRoutes } from './routes.ts'
export { clockFor } from './rules.ts'
export { findUnappealed } from './store.ts'
