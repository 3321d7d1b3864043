export { lawOf } from './law.ts'
export { ASYLUM_GUARDED, asylumRoutes } from './routes.ts'
export { clockFor, runClock } from './rules.ts'
export { findUnappealed } from './store.ts'
