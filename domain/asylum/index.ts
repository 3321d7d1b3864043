export { lawOf } from './law.ts'
export { ASYLUM_GUARDED, asylumRoutes } from './routes.ts'
export { runClock } from './rules.ts'
