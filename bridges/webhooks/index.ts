export { keepSending, type Sending } from './keep-sending.ts'
export { queueDeliveries } from './listens.ts'
export { hookRoutes } from './routes.ts'
export { findGivenUp } from './store.ts'
