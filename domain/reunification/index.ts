export { findAwaited } from './find-awaited.ts'
export { REUNIFICATION_GUARDED, reunificationRoutes } from './routes.ts'
